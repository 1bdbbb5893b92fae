## Dialogs of the system, in words of the program

picker-folder-title = Choose a folder
picker-file-title = Choose a backup
picker-file-backups = Diwan backups
picker-file-all = All files
