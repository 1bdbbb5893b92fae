## النسخ الاحتياطية

nav-history = السجل
backups-title = النسخ الاحتياطية
backups-sub = نسخ كاملة ومشفّرة من مساحة العمل
backups-open = فتح النسخ الاحتياطية
backups-back = العودة إلى النسخ الاحتياطية
action-backups = الانتقال إلى النسخ الاحتياطية
action-history = الانتقال إلى السجل
action-backup-now = إنشاء نسخة احتياطية الآن

## الوضع الآن

backups-state = الوضع الآن
backups-all = كل شيء محفوظ في نسخة احتياطية. أُنشئت الأخيرة { $when }.
backups-none-yet = لا توجد نسخة احتياطية بعد.
backups-minutes =
    { $minutes ->
        [zero] ما تغيّر في الدقيقة الأخيرة ليس في نسخة احتياطية بعد.
        [one] تغييرات دقيقة واحدة ليست في نسخة احتياطية بعد.
        [two] تغييرات دقيقتين ليست في نسخة احتياطية بعد.
        [few] تغييرات { $minutes } دقائق ليست في نسخة احتياطية بعد.
        [many] تغييرات { $minutes } دقيقة ليست في نسخة احتياطية بعد.
       *[other] تغييرات { $minutes } دقيقة ليست في نسخة احتياطية بعد.
    }
backups-since = ما تغيّر منذ { $when } ليس في نسخة احتياطية بعد.
backups-last = أُنشئت الأخيرة { $when }.
backups-regular = تُنشأ النسخ تلقائيًا: كل نصف ساعة من التغييرات، وقبل التغييرات الكبيرة، وعند القفل أو الإغلاق.
backups-demo = المساحة التجريبية بيانات مختلقة، ولا تُنسخ تلقائيًا.
backups-running = يجري إنشاء نسخة احتياطية.
backups-failed-at = كانت المحاولة { $when }.
backups-today = اليوم { $time }
backups-yesterday = أمس { $time }
backups-on = { $day }، { $time }
backups-now = إنشاء نسخة الآن
backups-now-running = جارٍ إنشاء نسخة احتياطية
backups-now-done = كل شيء محفوظ في نسخة احتياطية.
backups-check = فحص كل النسخ
backups-check-running = جارٍ فحص النسخ الاحتياطية
backups-check-good =
    { $good ->
        [zero] لا توجد نسخة لفحصها.
        [one] النسخة الوحيدة سليمة، وقد قُرئت كاملة.
        [two] النسختان سليمتان، وقد قُرئتا كاملتين.
        [few] النسخ الـ{ $good } كلها سليمة، وقد قُرئت كاملة.
        [many] النسخ الـ{ $good } كلها سليمة، وقد قُرئت كاملة.
       *[other] النسخ الـ{ $good } كلها سليمة، وقد قُرئت كاملة.
    }
backups-check-damaged =
    { $damaged ->
        [zero] لا توجد نسخ تالفة.
        [one] نسخة واحدة تالفة ولن تُستعمل. يُستحسن إنشاء نسخة جديدة.
        [two] نسختان تالفتان ولن تُستعملا. يُستحسن إنشاء نسخة جديدة.
        [few] { $damaged } نسخ تالفة ولن تُستعمل. يُستحسن إنشاء نسخة جديدة.
        [many] { $damaged } نسخة تالفة ولن تُستعمل. يُستحسن إنشاء نسخة جديدة.
       *[other] { $damaged } نسخة تالفة ولن تُستعمل. يُستحسن إنشاء نسخة جديدة.
    }
backups-dismiss = إخفاء حتى الإخفاق التالي
backups-banner = إخفاق النسخ الاحتياطي

## المكان الثاني

backups-second = المكان الثاني
backups-second-why = تُنسخ كل نسخة احتياطية إلى هنا أيضًا. ذاكرة USB أو مجلد متزامن ينجوان إذا سُرق الحاسوب أو تعطّل، والنسخ مشفّرة لا يقرؤها أحد من دون عبارة المرور.
backups-second-reachable = متاح
backups-second-unreachable = غير متاح
backups-second-unreachable-hint = يلزم توصيل القرص، فتُنسخ النسخة التالية إليه من جديد.
backups-second-folder = المجلد
backups-second-change = مجلد آخر
backups-second-hint = المسار كاملًا، مثل { "/media/usb/Backups" } أو { "D:\\Backups" }
backups-second-use = استعمال هذا المجلد
backups-second-choose = اختيار مجلد…
backups-second-remove = إزالة
backups-second-set = ستُنسخ النسخ الاحتياطية إلى المكان الثاني من الآن.
backups-second-removed = لن يُستعمل المكان الثاني بعد الآن، وما فيه باقٍ.
backups-second-missing = يلزم مسار مجلد.

## القائمة

backups-list = كل النسخ
backups-when = وقت الإنشاء
backups-reason = السبب
backups-place = المكان
backups-size = الحجم
backups-deals = الصفقات
backups-state-of = الحالة
backups-do = إجراء
backups-unknown-time = وقت غير معروف
backups-unknown = غير معروف
backups-reason-asked = بطلب منك
backups-reason-regular = بعد نصف ساعة من التغييرات
backups-reason-lock = عند القفل أو الإغلاق
backups-reason-import = قبل استيراد
backups-reason-bulk = قبل التراجع عن سجلات كثيرة
backups-reason-restore = قبل استعادة
backups-reason-migration = قبل تحديث ديوان
backups-place-here = هذا الحاسوب
backups-place-second = المكان الثاني
backups-check-state-good = سليمة
backups-check-state-unchecked = لم تُفحص بعد
backups-check-state-damaged = تالفة
backups-look = عرض المحتوى
backups-look-label = عرض محتوى نسخة { $when }
backups-kb = { $size } كيلوبايت
backups-mb = { $size } ميغابايت
backups-empty-title = لا نسخ احتياطية بعد
backups-empty-text = النسخة الاحتياطية صورة كاملة من مساحة العمل في لحظة واحدة، مشفّرة مثلها. يمكن عرض محتواها قبل استعادة أي شيء. تُنشأ النسخ تلقائيًا، ويمكن البدء بالأولى الآن.

## عرض المحتوى والاستعادة

restore-heading = استعادة نسخة احتياطية
restore-looking = جارٍ فتح النسخة الاحتياطية
restore-looking-text = تُقرأ كاملة وتُقارن بمساحة العمل، ولا يتغيّر شيء بعد.
restore-made = وقت إنشاء النسخة: { $when }
restore-identical = لا فرق: مساحة العمل مطابقة لهذه النسخة.
restore-identical-text = لا شيء يُستعاد.
restore-differs = ما ستغيّره الاستعادة
restore-kind = النوع
restore-only-now = سيختفي
restore-only-then = سيعود
restore-differ = سيتغيّر
restore-now = الآن
restore-then = في النسخة
restore-table-deal = الصفقات
restore-table-company = الشركات
restore-table-person = الموظفون
restore-table-product = المنتجات
restore-table-pipeline = مسارات المبيعات
restore-table-stage = المراحل
restore-table-setting = الإعدادات
restore-table-visit = فترات الصفقات في المراحل
restore-table-other = سجلات أخرى
restore-deals = الصفقات
restore-deal = الصفقة
restore-what = ماذا سيحدث
restore-what-only_now = تختفي: ليست في النسخة
restore-what-only_then = تعود
restore-what-differs = ترجع إلى ما كانت عليه
restore-more =
    { $count ->
        [zero] ولا مزيد
        [one] وصفقة أخرى
        [two] وصفقتان أخريان
        [few] و{ $count } صفقات أخرى
        [many] و{ $count } صفقة أخرى
       *[other] و{ $count } صفقة أخرى
    }
restore-safe = تُنسخ مساحة العمل كما هي الآن أولًا. وللتراجع عن الاستعادة تُستعاد تلك النسخة.
restore-apply = استعادة هذه النسخة
restore-applying = جارٍ الاستعادة
restore-applying-text = تُنسخ مساحة العمل كما هي الآن، ثم تحلّ النسخة محلّها.
restore-done = عادت مساحة العمل إلى ما كانت عليه: { $when }. وما كان قبل ذلك محفوظ في أحدث نسخة احتياطية.
restore-damaged-title = هذه النسخة تالفة
restore-damaged-text = ليست كما كُتبت، فلن تُستعمل. لم يتغيّر شيء. يمكن اختيار نسخة أخرى.
restore-error-title = تعذّر فتح هذه النسخة
restore-cancelled-title = تم الإيقاف
restore-gone = لم تُختر نسخة احتياطية. يمكن اختيار واحدة من القائمة.

## إنقاذ مساحة عمل تالفة

rescue-title = استعادة نسخة احتياطية
rescue-lead = تحلّ النسخة المختارة محلّ مساحة العمل التالفة. لا تُحذف الملفات التالفة، بل تُنقل إلى المجلد { "quarantine" } داخل مجلد مساحة العمل.
rescue-choose = النسخة الاحتياطية
rescue-line =
    { $deals ->
        [zero] بلا صفقات · { $size }
        [one] صفقة واحدة · { $size }
        [two] صفقتان · { $size }
        [few] { $deals } صفقات · { $size }
        [many] { $deals } صفقة · { $size }
       *[other] { $deals } صفقة · { $size }
    }
rescue-damaged = تالفة: لا يمكن استعمالها
rescue-apply = استعادة هذه النسخة
rescue-running = جارٍ استعادة النسخة الاحتياطية
rescue-done = استُعيدت مساحة العمل. الملفات التالفة محفوظة في المجلد { "quarantine" }.
rescue-all =
    { $count ->
        [zero] لا نسخ أقدم
        [one] عرض نسخة أقدم
        [two] عرض نسختين أقدم
        [few] عرض { $count } نسخ أقدم
        [many] عرض { $count } نسخة أقدم
       *[other] عرض { $count } نسخة أقدم
    }
rescue-none-title = لا توجد نسخة احتياطية على هذا الحاسوب
rescue-none-text = لا يمكن إصلاح مساحة العمل من دون نسخة. ما قد يفيد:
rescue-none-copy = نسخة من مجلد مساحة العمل، إن وُجدت: توضع مكان هذا المجلد.
rescue-none-second = نسخة احتياطية في مكان ثانٍ، كذاكرة USB أو مجلد متزامن: تُنشأ منها مساحة عمل جديدة، أو تُستعمل من سطر الأوامر.
rescue-none-keep = لا يُحذف المجلد التالف، فقد يتمكّن أحد من قراءة بعض ما فيه.

## فحص مساحة العمل

verify-title = هل مساحة العمل سليمة؟
verify-lead = تُقرأ كل صفحة وكل سجل، ويُعاد حساب المجاميع، وتُقرأ كل نسخة احتياطية.
verify-run = فحص مساحة العمل
verify-running = جارٍ فحص مساحة العمل
verify-intact =
    { $rows ->
        [zero] مساحة العمل سليمة، وهي فارغة.
        [one] مساحة العمل سليمة. قُرئ سجلّها الوحيد.
        [two] مساحة العمل سليمة. قُرئ سجلّاها.
        [few] مساحة العمل سليمة. قُرئت سجلّاتها كلها: { $rows }.
        [many] مساحة العمل سليمة. قُرئت سجلّاتها كلها: { $rows }.
       *[other] مساحة العمل سليمة. قُرئت سجلّاتها كلها: { $rows }.
    }
verify-pages =
    { $damaged ->
        [zero] مساحة العمل تالفة.
        [one] مساحة العمل تالفة: صفحة واحدة من { $pages } ليست كما كُتبت.
        [two] مساحة العمل تالفة: صفحتان من { $pages } ليستا كما كُتبتا.
        [few] مساحة العمل تالفة: { $damaged } صفحات من { $pages } ليست كما كُتبت.
        [many] مساحة العمل تالفة: { $damaged } صفحة من { $pages } ليست كما كُتبت.
       *[other] مساحة العمل تالفة: { $damaged } صفحة من { $pages } ليست كما كُتبت.
    }
verify-wrong = مساحة العمل غير سليمة: بعض ما فيها لا يتفق مع بعض.
verify-backups-none = لا توجد نسخة احتياطية.
verify-backups-good =
    { $good ->
        [zero] لا نسخ سليمة.
        [one] نسخة احتياطية واحدة سليمة.
        [two] نسختان احتياطيتان سليمتان.
        [few] { $good } نسخ احتياطية سليمة.
        [many] { $good } نسخة احتياطية سليمة.
       *[other] { $good } نسخة احتياطية سليمة.
    }
verify-backups-damaged =
    { $damaged ->
        [zero] لا نسخ تالفة.
        [one] نسخة احتياطية واحدة تالفة.
        [two] نسختان احتياطيتان تالفتان.
        [few] { $damaged } نسخ احتياطية تالفة.
        [many] { $damaged } نسخة احتياطية تالفة.
       *[other] { $damaged } نسخة احتياطية تالفة.
    }
verify-restore = يمكن عرض محتوى أحدث نسخة واستعادتها إن كانت سليمة. وحتى ذلك الحين لا يُدخل شيء جديد.
verify-details = ما عُثر عليه
restore-present-damaged = مساحة العمل نفسها تالفة
restore-present-damaged-text = لا يمكن مقارنتها بالنسخة. ما أُدخل بعد إنشاء النسخة قد يكون في ملفاتها، وهي تُحفظ.
restore-aside = توضع الملفات التالفة جانبًا في مجلد مساحة العمل باسم «quarantine»، ثم تحل النسخة محلها.
