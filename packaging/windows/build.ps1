# UNTESTED: written from the tools' documentation; it could not be run where the project is built.
# Makes dist\kantar-desk\ and, where Inno Setup 6 is installed, dist\kantar-desk-setup.exe.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
python packaging\dev.py package
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
$inno = Get-Command iscc -ErrorAction SilentlyContinue
if ($inno) { & $inno.Source packaging\windows\installer.iss }
else { Write-Host "Inno Setup (iscc) is not installed; dist\kantar-desk\ can be given away as a folder." }
