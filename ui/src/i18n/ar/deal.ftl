## صفحة الصفقة

deal-value = القيمة
deal-value-lines = مجموع المنتجات أدناه
deal-currency = العملة
deal-currency-toast = صارت { $title } بعملة { $currency } وبقيت الأرقام كما هي
deal-taxed = ضريبة القيمة المضافة { $rate } %: { $net } بدونها، { $gross } معها
deal-expected = الإغلاق المتوقع
deal-source = المصدر
deal-delete = حذف الصفقة
deal-deleted-toast = حُذفت { $title } مع كل ما يتبعها
deal-idle =
    { $days ->
        [zero] تمت متابعتها اليوم
        [one] يوم واحد بلا متابعة
        [two] يومان بلا متابعة
        [few] { $days } أيام بلا متابعة
        [many] { $days } يومًا بلا متابعة
       *[other] { $days } يوم بلا متابعة
    }
deal-open-company = فتح { $name }
deal-stage-bar = المراحل
deal-stage-done = مرّت بها
deal-stage-current = هنا الآن
deal-stage-move = نقل إلى { $stage }
deal-time-axis = مراحل هذه الصفقة من { $from } إلى { $to }

## منتجات الصفقة

line-title = المنتجات
line-empty = ماذا نبيع؟ عند ذكر الأسعار تُحسب القيمة تلقائيًا.
line-product = المنتج
line-quantity = الكمية
line-price = سعر الوحدة
line-price-in = سعر الوحدة ({ $currency })
line-amount = المبلغ
line-add = إضافة منتج
line-save = حفظ
line-sum = المجموع
line-menu = إجراءات { $name }
line-edit = تعديل
line-up = نقل إلى أعلى
line-down = نقل إلى أسفل
line-remove = إزالة
line-toast = حُفظ { $name }
line-removed-toast = أُزيل { $name }

## أشخاص الصفقة

deal-people = الأشخاص
deal-people-empty = من يقرر؟ وبمن نتصل؟ نتصل بالأول.
deal-people-add = إضافة شخص
deal-people-first = نتصل به أولًا
deal-people-make-first = الاتصال به أولًا
deal-people-remove = إزالة من هذه الصفقة
deal-people-menu = إجراءات { $name }
deal-people-toast = أُضيف الاسم إلى الصفقة: { $name }
deal-people-removed-toast = أُزيل الاسم من الصفقة: { $name }
deal-people-first-toast = صار الاتصال أولًا مع { $name }

## الخطوات

deal-step-title = الخطوة التالية
deal-step-empty = لا شيء مخطط. الصفقة بلا خطوة تالية هي أول ما يُنسى.
deal-step-add = إضافة خطوة
deal-step-text = المطلوب
deal-step-kind = النوع
deal-step-due = الموعد
deal-step-save = حفظ
deal-step-later = ثم
deal-step-done-mark = إنجاز: { $text }
deal-step-menu = إجراءات { $text }
deal-step-edit = تعديل
deal-step-tomorrow = نقل إلى الغد
deal-step-week = تأجيل أسبوع
deal-step-delete = حذف
deal-step-again = لم تُنجز بعد
deal-step-no-day = بلا موعد
deal-step-overdue = متأخرة
deal-step-toast = حُفظت الخطوة: { $text }
deal-step-done-toast = أُنجزت: { $text }
deal-step-again-toast = عادت إلى القائمة: { $text }
deal-step-deleted-toast = حُذفت الخطوة: { $text }
deal-step-past =
    { $count ->
        [zero] لم يُنجز شيء
        [one] خطوة منجزة واحدة
        [two] خطوتان منجزتان
        [few] { $count } خطوات منجزة
        [many] { $count } خطوة منجزة
       *[other] { $count } خطوة منجزة
    }
deal-step-kind-task = مهمة
deal-step-kind-call = مكالمة
deal-step-kind-message = رسالة
deal-step-kind-meeting = اجتماع
deal-step-kind-visit = زيارة

## الملاحظات

note-title = الملاحظات
note-empty = ما قيل وما اتُّفق عليه وما لوحظ. لا يقرؤها أحد غير صاحب مساحة العمل.
note-new = ملاحظة جديدة
note-text = الملاحظة
note-save = حفظ الملاحظة
note-hint = Ctrl Enter للحفظ. وما يُكتب محفوظ في هذه الأثناء.
note-menu = إجراءات الملاحظة المكتوبة في { $time }
note-edit = تعديل
note-delete = حذف
note-edited = معدّلة
note-toast = حُفظت الملاحظة
note-deleted-toast = حُذفت الملاحظة

## الملفات

file-title = الملفات
file-empty = يمكن إفلات ملف في أي مكان من هذه الصفحة: عرض سعر أو مخطط أو عقد. يُحفظ مشفرًا مع البقية.
file-add = إضافة ملف
file-size-mb = { $size } ميغابايت
file-size-kb = { $size } كيلوبايت
file-menu = إجراءات { $name }
file-save = حفظ نسخة
file-rename = إعادة تسمية
file-delete = حذف
file-name = اسم الملف
file-toast = أُضيف { $name }
file-renamed-toast = حُفظ { $name }
file-deleted-toast = حُذف { $name }
file-drop = إفلات الملف يضيفه هنا
file-large = حجم { $name } أكبر من { $limit } ميغابايت، وهو الحد الأقصى لملف واحد.
