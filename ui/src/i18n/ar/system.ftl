## نوافذ النظام، بكلمات البرنامج

picker-folder-title = اختيار مجلد
picker-file-title = اختيار نسخة احتياطية
picker-file-backups = نسخ ديوان الاحتياطية
picker-file-all = كل الملفات
