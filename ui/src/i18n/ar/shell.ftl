app-name = ديوان

## التنقّل والعنوان

nav-label = الأقسام
nav-today = اليوم
nav-deals = الصفقات
nav-companies = الشركات
nav-contacts = جهات الاتصال
nav-staff = الموظفون
nav-help = المساعدة
nav-pipeline = مسار المبيعات
nav-insights = المؤشرات
nav-import = الاستيراد
nav-settings = الإعدادات
shell-saved = محفوظ
shell-lock = قفل
shell-demo = مساحة عمل تجريبية
shell-demo-text = بيانات مختلقة لا تختلط ببياناتك.
shell-demo-leave = مغادرة
shell-find = بحث أو تنفيذ أي أمر
shell-skip = الانتقال إلى المحتوى
shell-window-title = { $screen } – ديوان

## البداية

start-lead = مسار مبيعاتك في مساحة عمل واحدة خاصة ومشفّرة على هذا الحاسوب.
start-private = لا شيء يغادر هذا الحاسوب: لا حساب ولا خادم.
start-create-title = إنشاء مساحة العمل
start-passphrase = عبارة المرور
start-passphrase-rule = ثمانية أحرف على الأقل. عدة كلمات أسهل للحفظ وأصعب على التخمين.
start-passphrase-short = قصيرة: المطلوب ثمانية أحرف على الأقل.
start-repeat = تكرار عبارة المرور
start-repeat-differs = العبارتان غير متطابقتين.
start-show = إظهار
start-hide = إخفاء
start-currency = العملة الأساسية
start-currency-hint = المجاميع بهذه العملة، ولا يمكن تغييرها لاحقًا.
start-currency-other = عملة أخرى
start-currency-code = رمز العملة
start-currency-code-hint = ثلاثة أحرف لاتينية، مثل TND.
start-zone = المنطقة الزمنية
start-create = إنشاء مساحة العمل
start-creating = جارٍ الإنشاء
start-demo = جولة في مساحة تجريبية
start-demo-busy = جارٍ تجهيز المساحة التجريبية
start-unlock-title = فتح قفل مساحة العمل
start-unlock = فتح القفل
start-unlocking = جارٍ فتح القفل
start-or = أو
start-language = اللغة

## الحالات

state-loading = جارٍ التحميل
state-error-title = تعذّر عرض هذا
state-retry = إعادة المحاولة

## الإشعارات

toast-undo = تراجع
toast-redo = إعادة
toast-open = فتح
toast-close = إخفاء
toast-region = الرسائل
undo-done = تم التراجع عن: { $name }
redo-done = تمت إعادة: { $name }
undo-nothing = لا يوجد ما يمكن التراجع عنه.
redo-nothing = لا يوجد ما يمكن إعادته.
undo-conflict =
    { $count ->
        [zero] لم يتم التراجع.
        [one] لم يتم التراجع: تغيير لاحق يحول دون ذلك ({ $names }). يلزم التراجع عنه أولًا.
        [two] لم يتم التراجع: تغييران لاحقان يحولان دون ذلك ({ $names }). يلزم التراجع عنهما أولًا.
        [few] لم يتم التراجع: { $count } تغييرات لاحقة تحول دون ذلك ({ $names }). يلزم التراجع عنها أولًا.
        [many] لم يتم التراجع: { $count } تغييرًا لاحقًا يحول دون ذلك ({ $names }). يلزم التراجع عنها أولًا.
       *[other] لم يتم التراجع: { $count } تغيير لاحق يحول دون ذلك ({ $names }). يلزم التراجع عنها أولًا.
    }
undo-running = جارٍ التراجع
redo-running = جارٍ تنفيذ الإعادة
task-cancel = إلغاء
task-cancelled = تم الإيقاف ولم يتغيّر شيء.

## النوافذ والأوامر والاختصارات

dialog-cancel = إلغاء
dialog-close = إغلاق
palette-title = بحث أو تنفيذ أي أمر
palette-none = لا نتائج لـ «{ $text }».
palette-results = النتائج والأوامر
group-go = الانتقال
group-do = تنفيذ
group-deal = هذه الصفقة
group-workspace = مساحة العمل
group-board = على اللوحة
action-new-deal = صفقة جديدة
action-today = الانتقال إلى اليوم
action-deals = الانتقال إلى جدول الصفقات
action-companies = الانتقال إلى الشركات
action-contacts = الانتقال إلى جهات الاتصال
action-staff = الانتقال إلى الموظفين
action-help = فتح المساعدة
action-pipeline = الانتقال إلى مسار المبيعات
action-insights = الانتقال إلى المؤشرات
action-import = استيراد صفقات
action-settings = الانتقال إلى الإعدادات
action-undo = تراجع
action-redo = إعادة
action-lock = قفل مساحة العمل
action-palette = بحث أو تنفيذ أي أمر
action-shortcuts = اختصارات لوحة المفاتيح
action-theme-light = السمة الفاتحة
action-theme-dark = السمة الداكنة
action-theme-system = السمة حسب النظام
action-language-en = التحويل إلى الإنجليزية
action-language-ar = التحويل إلى العربية
action-demo-leave = مغادرة المساحة التجريبية
action-digits-arab = الأرقام العربية (٠١٢)
action-digits-latn = الأرقام اللاتينية (012)
action-card-focus = التنقّل بين البطاقات
action-card-move = نقل البطاقة إلى مرحلة أخرى
action-card-open = فتح الصفقة
action-card-won = تسجيل الفوز بالصفقة
action-card-lost = تسجيل خسارة الصفقة
action-card-menu = قائمة البطاقة
shortcuts-title = اختصارات لوحة المفاتيح
shortcuts-note = الاختصارات تتبع موضع المفتاح، فهي تعمل والتخطيط عربي أيضًا.
key-arrows = الأسهم
key-inline-arrows = ← →
key-enter = Enter
toast-saved = حُفظ الملف في مجلد التنزيلات
toast-not-saved = تعذّر حفظ الملف في مجلد التنزيلات. يُرجى التحقق من القرص ثم إعادة المحاولة.

action-zoom-in = تكبير العرض
action-zoom-out = تصغير العرض
action-zoom-usual = الحجم المعتاد
action-calendar-gregorian = بلا التاريخ الهجري
action-calendar-with_hijri = التاريخ الهجري بجانب الميلادي
