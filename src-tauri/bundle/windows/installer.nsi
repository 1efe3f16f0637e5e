; The set-up of Росток for one user: no administrator, no internet, data untouched.
; cargo xtask bundle windows calls makensis with VERSION, FILES (a folder with everything to be installed), KILOBYTES (their size),
; ICON, SIDE (the picture beside the first page) and OUT.
; A silent run (/S) never asks: it closes a running copy and goes on, or ends with one of these codes:
;   2 the program stays open · 3 the centre's files could not be copied · 4 Windows is too old · 5 another set-up is at work · 6 the
;   program could not be written.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
; Both programs hold the same core: a window over both (in MB) lets the second one point to the first.
SetCompressorDictSize 64
ManifestDPIAware true
ManifestLongPathAware true
RequestExecutionLevel user

!define NAME "Росток"
; What must be free on the disk: the program once more than it may stand there already, and room to breathe.
!define /math MEGABYTES ${KILOBYTES} / 1024
!define /redef /math MEGABYTES ${MEGABYTES} + 10
!define KEY "Software\ru.rostok.app"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\ru.rostok.app"
; The folder of the window and the terminal (src-tauri/src/folders.rs).
!define DATA "$APPDATA\ru.rostok.app"
; How Microsoft's updater registers the WebView2 runtime.
!define WEBVIEW "Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"
!define WEBVIEW_SETUP "MicrosoftEdgeWebView2RuntimeInstallerX64.exe"

Name "${NAME}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Rostok"
InstallDirRegKey HKCU "${KEY}" "folder"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1049 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1049 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=1049 "FileDescription" "Установка программы «${NAME}»"
VIAddVersionKey /LANG=1049 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1049 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1049 "LegalCopyright" "MIT"

!include "MUI2.nsh"
!include "WinVer.nsh"
!include "LogicLib.nsh"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_WELCOMEPAGE_TITLE "Установка программы «${NAME}» ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "«${NAME}» ведёт договоры и документы школьного технопарка.$\r$\n$\r$\nПрава администратора и интернет не нужны. Если «${NAME}» уже стоит, установка обновит программу, а файлы центра останутся на месте.$\r$\n$\r$\nНажмите «Далее»."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\rostok.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Открыть «${NAME}»"
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Программа «${NAME}» будет удалена. Файлы центра останутся в папке ${DATA}"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Russian"

Var busy
Var waited
Var older
Var copied
Var webview

; Goes on only when nobody runs the program that stands in $INSTDIR: Windows refuses to open a running program for writing.
!macro CLOSE_RUNNING un
Function ${un}LookWhetherBusy
  StrCpy $busy no
  ${If} ${FileExists} "$INSTDIR\rostok.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\rostok.exe" a
    ${If} ${Errors}
      StrCpy $busy yes
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
FunctionEnd

Function ${un}CloseRunning
  Call ${un}LookWhetherBusy
  ${If} $busy == no
    Return
  ${EndIf}
  MessageBox MB_OKCANCEL|MB_ICONINFORMATION "«${NAME}» сейчас открыт.$\r$\n$\r$\nНажмите «ОК», и программа закроется сама. Всё внесённое уже сохранено." /SD IDOK IDOK close
  SetErrorLevel 2
  Abort "«${NAME}» открыт, поэтому ничего не изменено."
  close:
  ; Without /F: the window is asked to close, as by a click on its cross.
  nsExec::Exec '"$SYSDIR\taskkill.exe" /IM rostok.exe'
  Pop $0
  StrCpy $waited 0
  ${Do}
    Call ${un}LookWhetherBusy
    ${If} $busy == no
      Return
    ${EndIf}
    Sleep 500
    IntOp $waited $waited + 1
  ${LoopUntil} $waited > 20
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "«${NAME}» не закрылся сам. Закройте его окно и нажмите «Повторить»." /SD IDCANCEL IDRETRY close
  SetErrorLevel 2
  Abort "«${NAME}» открыт, поэтому ничего не изменено."
FunctionEnd
!macroend
!insertmacro CLOSE_RUNNING ""
!insertmacro CLOSE_RUNNING "un."

Function .onInit
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "ru.rostok.app.setup") p .r1 ?e'
  Pop $0
  ; ERROR_ALREADY_EXISTS
  ${If} $0 = 183
    MessageBox MB_OK|MB_ICONINFORMATION "Установка уже идёт в другом окне." /SD IDOK
    SetErrorLevel 5
    Quit
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "Для программы «${NAME}» нужна Windows 10 или новее." /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
FunctionEnd

; Before another version comes, the files of the centre are copied: the newer program may bring them to a newer form.
Function CopyBases
  ReadRegStr $older HKCU "${UNINSTALL}" "DisplayVersion"
  ${If} $older == ""
  ${OrIf} $older == "${VERSION}"
  ${OrIfNot} ${FileExists} "${DATA}\*.rostok"
    Return
  ${EndIf}
  DetailPrint "Копия файлов центра…"
  ; A copy that is there already is somebody's: a new one gets a name of its own.
  StrCpy $0 "${DATA}\Копия перед обновлением с $older на ${VERSION}"
  StrCpy $1 1
  ${DoWhile} ${FileExists} "$0\*.*"
    IntOp $1 $1 + 1
    StrCpy $0 "${DATA}\Копия перед обновлением с $older на ${VERSION} ($1)"
  ${Loop}
  CreateDirectory "$0"
  ; Base, key, and a -wal: it lies there only when the program was cut short, and holds the last changes then. Each file by itself,
  ; since CopyFiles does not always tell that a disk is full.
  StrCpy $copied yes
  FindFirst $1 $2 "${DATA}\*.rostok*"
  ${DoWhile} $2 != ""
    StrCpy $3 $2 "" -5
    StrCpy $4 $2 "" -4
    ${If} $3 != ".lock"
    ${AndIf} $4 != "-shm"
      System::Call 'kernel32::CopyFileW(w "${DATA}\$2", w "$0\$2", i 0) i .r5'
      ${If} $5 = 0
        StrCpy $copied no
      ${EndIf}
    ${EndIf}
    FindNext $1 $2
  ${Loop}
  FindClose $1
  ${If} $copied == no
    ; Half a copy would only mislead.
    RMDir /r "$0"
    MessageBox MB_YESNO|MB_ICONEXCLAMATION "Не удалось сделать копию файлов центра перед обновлением: возможно, на диске мало места.$\r$\n$\r$\nОбновить программу без копии?" /SD IDNO IDYES without
    SetErrorLevel 3
    Abort "Обновление остановлено: не сделана копия файлов центра."
  ${EndIf}
  without:
FunctionEnd

; Leaves the megabytes that are free where the program goes in $0. What the system cannot tell counts as enough: writing will tell.
Function FreeMegabytes
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .r0, p 0, p 0) i .r1'
  ${If} $1 = 0
    StrCpy $0 1000000
    Return
  ${EndIf}
  System::Int64Op $0 / 1048576
  Pop $0
FunctionEnd

; Gives a file that is wholly written its place: until now the older program is whole.
!macro PLACE file
  Delete "$INSTDIR\${file}"
  Rename "$INSTDIR\new\${file}" "$INSTDIR\${file}"
!macroend

Section "Install"
  Call CloseRunning
  Call CopyBases
  ClearErrors
  CreateDirectory "$INSTDIR"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "В папку $INSTDIR нельзя записать. Запустите установку ещё раз и выберите другую папку." /SD IDOK
    SetErrorLevel 6
    Abort "Программа не записана."
  ${EndIf}
  Call FreeMegabytes
  ${If} $0 < ${MEGABYTES}
    MessageBox MB_OK|MB_ICONSTOP "На диске мало места: свободно $0 МБ, нужно ${MEGABYTES} МБ. Освободите место и запустите установку ещё раз. Ничего не изменено." /SD IDOK
    RMDir "$INSTDIR"
    SetErrorLevel 6
    Abort "Программа не записана: мало места на диске."
  ${EndIf}
  SetOutPath "$INSTDIR\new"
  SetOverwrite try
  ClearErrors
  File "${FILES}\rostok.exe"
  File "${FILES}\rostok-cli.exe"
  File "${FILES}\WebView2Loader.dll"
  File "${FILES}\base.ico"
  File "${FILES}\LICENSE.txt"
  File "${FILES}\OFL-PTSerif.txt"
  SetOutPath "$INSTDIR"
  ${IfNot} ${Errors}
    !insertmacro PLACE "rostok.exe"
    !insertmacro PLACE "rostok-cli.exe"
    !insertmacro PLACE "WebView2Loader.dll"
    !insertmacro PLACE "base.ico"
    !insertmacro PLACE "LICENSE.txt"
    !insertmacro PLACE "OFL-PTSerif.txt"
  ${EndIf}
  RMDir /r "$INSTDIR\new"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "Не удалось записать программу в папку $INSTDIR. Закройте «${NAME}», проверьте, можно ли писать в эту папку, и запустите установку ещё раз." /SD IDOK
    SetErrorLevel 6
    Abort "Программа не записана."
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateDirectory "$SMPROGRAMS\${NAME}"
  CreateShortcut "$SMPROGRAMS\${NAME}\${NAME}.lnk" "$INSTDIR\rostok.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}\${NAME} (безопасный режим).lnk" "$INSTDIR\rostok.exe" "--safe-mode"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\rostok.exe"

  WriteRegStr HKCU "${KEY}" "folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\rostok.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}

  ; A double click on a centre's file opens it; the file has its own icon.
  WriteRegStr HKCU "Software\Classes\.rostok" "" "Rostok.Base"
  WriteRegStr HKCU "Software\Classes\Rostok.Base" "" "Файл центра «${NAME}»"
  WriteRegStr HKCU "Software\Classes\Rostok.Base\DefaultIcon" "" "$INSTDIR\base.ico"
  WriteRegStr HKCU "Software\Classes\Rostok.Base\shell\open\command" "" '"$INSTDIR\rostok.exe" "%1"'
  ; SHCNE_ASSOCCHANGED
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  Call OfferWebView
SectionEnd

; The program's pages are shown by a part of Windows that an old Windows 10 without updates does not have. Without internet it comes
; from a file on the same flash drive.
Function OfferWebView
  Call FindWebView
  ${If} $webview == found
    Return
  ${EndIf}
  ${If} ${FileExists} "$EXEDIR\${WEBVIEW_SETUP}"
    MessageBox MB_YESNO|MB_ICONQUESTION "На этом компьютере нет Microsoft Edge WebView2: без него окно программы не откроется.$\r$\n$\r$\nЕго установка лежит рядом: ${WEBVIEW_SETUP}. Интернет для неё не нужен. Запустить сейчас?" /SD IDYES IDNO later
    DetailPrint "Устанавливается Microsoft Edge WebView2, это занимает несколько минут…"
    ExecWait '"$EXEDIR\${WEBVIEW_SETUP}" /silent /install' $0
    Call FindWebView
    ${If} $webview == found
      Return
    ${EndIf}
    MessageBox MB_OK|MB_ICONEXCLAMATION "Microsoft Edge WebView2 не установился (код $0). Запустите файл ${WEBVIEW_SETUP} сами; если не выйдет, покажите это сообщение тому, кто обслуживает компьютер." /SD IDOK
    Return
  ${EndIf}
  later:
  MessageBox MB_OK|MB_ICONEXCLAMATION "Программа установлена, но на этом компьютере нет Microsoft Edge WebView2: без него окно не откроется.$\r$\n$\r$\nНа компьютере с интернетом скачайте с сайта Microsoft файл ${WEBVIEW_SETUP} (раздел «Evergreen Standalone Installer», x64), положите его на флешку рядом с установкой программы «${NAME}» и запустите установку ещё раз." /SD IDOK
FunctionEnd

; Leaves «found» in $webview when the runtime is there, for all users or for this one.
Function FindWebView
  StrCpy $webview missing
  ReadRegStr $0 HKLM "SOFTWARE\WOW6432Node\${WEBVIEW}" "pv"
  ReadRegStr $1 HKCU "Software\${WEBVIEW}" "pv"
  ${If} $0 != ""
  ${AndIf} $0 != "0.0.0.0"
    StrCpy $webview found
  ${EndIf}
  ${If} $1 != ""
  ${AndIf} $1 != "0.0.0.0"
    StrCpy $webview found
  ${EndIf}
FunctionEnd

Section "Uninstall"
  Call un.CloseRunning
  Delete "$INSTDIR\rostok.exe"
  Delete "$INSTDIR\rostok-cli.exe"
  Delete "$INSTDIR\WebView2Loader.dll"
  Delete "$INSTDIR\base.ico"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\OFL-PTSerif.txt"
  Delete "$INSTDIR\uninstall.exe"
  ; Only when nothing else lies there.
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}\${NAME}.lnk"
  Delete "$SMPROGRAMS\${NAME}\${NAME} (безопасный режим).lnk"
  RMDir "$SMPROGRAMS\${NAME}"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "Software\Classes\Rostok.Base"
  DeleteRegKey HKCU "Software\Classes\.rostok"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  ; ${DATA}, the files of the centre, stays.
SectionEnd
