; UNTESTED: see build.ps1. An installer for one person, without administrator rights.
#define Version GetEnv("KANTAR_DESK_VERSION")
#if Version == ""
  #define Version "0.1.0"
#endif

[Setup]
AppId={{6E0C5D0B-6F0F-4C7E-9C55-0B1D5F2E7A41}
AppName=Kantar Desk
AppVersion={#Version}
DefaultDirName={autopf}\Kantar Desk
PrivilegesRequired=lowest
ChangesAssociations=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=kantar-desk-setup
Compression=lzma2
SolidCompression=yes

[Files]
Source: "..\..\dist\kantar-desk\*"; DestDir: "{app}"; Flags: recursesubdirs

[Icons]
Name: "{autoprograms}\Kantar Desk"; Filename: "{app}\kantar-desk.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.kantar"; ValueType: string; ValueData: "KantarDesk.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\KantarDesk.Project"; ValueType: string; ValueData: "Kantar Desk project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\KantarDesk.Project\shell\open\command"; ValueType: string; ValueData: """{app}\kantar-desk.exe"" ""%1"""
