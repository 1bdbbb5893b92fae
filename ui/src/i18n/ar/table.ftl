## جدول الصفقات

column-title = العنوان
column-company = الشركة
column-contact = جهة الاتصال
column-pipeline = مسار المبيعات
column-stage = المرحلة
column-status = الحالة
column-value = القيمة
column-currency = العملة
column-owner = المسؤول
column-source = المصدر
column-product = المنتج
column-created_on = تاريخ الإنشاء
column-entered_on = في المرحلة منذ
column-expected_on = تاريخ الإغلاق المتوقع
column-closed_on = تاريخ الإغلاق
column-next_step = الخطوة التالية
column-next_on = موعد الخطوة التالية
column-idle = أيام بلا متابعة
column-lost_reason = سبب الخسارة
column-external_id = المعرّف

table-sub =
    { $count ->
        [zero] لا صفقات
        [one] صفقة واحدة
        [two] صفقتان
        [few] { $count } صفقات
        [many] { $count } صفقة
       *[other] { $count } صفقة
    }
table-label = الصفقات
table-columns = الأعمدة
table-columns-hint = تظهر الأعمدة المؤشَّر عليها بهذا الترتيب. اضغط Alt مع سهم لنقل العمود المحدَّد.
table-column-up = نقل { $name } إلى أعلى
table-column-down = نقل { $name } إلى أسفل
table-column-last = لا بد أن يبقى عمود واحد.
table-columns-reset = العودة إلى الأعمدة المعتادة
table-export = تصدير
table-export-csv = ملف CSV يفتحه أي برنامج ويمكن استيراده من جديد
table-export-xlsx = مصنّف جداول (XLSX)
table-exporting = جارٍ كتابة الملف
table-exported =
    { $count ->
        [zero] لا صفقات في الملف { $file }.
        [one] صفقة واحدة في الملف { $file }.
        [two] صفقتان في الملف { $file }.
        [few] { $count } صفقات في الملف { $file }.
        [many] { $count } صفقة في الملف { $file }.
       *[other] { $count } صفقة في الملف { $file }.
    }
table-file = صفقات
table-sum = القيمة
table-sum-of =
    { $count ->
        [zero] لا صفقات
        [one] صفقة واحدة
        [two] صفقتان
        [few] { $count } صفقات
        [many] { $count } صفقة
       *[other] { $count } صفقة
    }
table-unpriced =
    { $count ->
        [zero] لم تُستبعَد أي صفقة
        [one] استُبعدت صفقة واحدة بلا قيمة أو بلا سعر صرف
        [two] استُبعدت صفقتان بلا قيمة أو بلا سعر صرف
        [few] استُبعدت { $count } صفقات بلا قيمة أو بلا سعر صرف
        [many] استُبعدت { $count } صفقة بلا قيمة أو بلا سعر صرف
       *[other] استُبعدت { $count } صفقة بلا قيمة أو بلا سعر صرف
    }
table-sum-about = تُحسب الصفقات المفتوحة بسعر صرف اليوم، والمغلقة بسعر يوم إغلاقها.
table-selected =
    { $count ->
        [zero] لم يُحدَّد شيء
        [one] صفقة واحدة محدَّدة
        [two] صفقتان محدَّدتان
        [few] { $count } صفقات محدَّدة
        [many] { $count } صفقة محدَّدة
       *[other] { $count } صفقة محدَّدة
    }
table-select-all =
    { $count ->
        [zero] تحديد كل المطابق
        [one] تحديد الصفقة المطابقة
        [two] تحديد الصفقتين المطابقتين
        [few] تحديد الصفقات المطابقة كلها ({ $count })
        [many] تحديد الصفقات المطابقة كلها ({ $count })
       *[other] تحديد الصفقات المطابقة كلها ({ $count })
    }
table-select-none = إلغاء التحديد
table-select-page = تحديد كل ما يطابق
table-select-row = تحديد { $title }
table-edit = تعديل
table-row-loading = جارٍ التحميل
table-sort-by = ترتيب حسب { $name }
table-idle =
    { $days ->
        [zero] اليوم
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
table-idle-state-idle = بلا متابعة: تجاوزت الحد الأول لمرحلتها
table-idle-state-stale = راكدة: تجاوزت الحد الثاني لمرحلتها
table-idle-state-unknown = غير معروف
table-next-missing = لا خطوة تالية
table-empty-title = لا صفقات بعد
table-empty-text = هنا صفقات العمل كلها في قائمة واحدة: تُرتَّب وتُصفَّى، ويُعدَّل منها كثير دفعة واحدة، وتُؤخذ في ملف.
table-empty-add = إضافة صفقة
table-none-title = لا صفقة تطابق
table-none-text = لا صفقة فيها كل المطلوب أعلاه. خفّف شروط التصفية.
table-none-clear = مسح التصفية
table-keys = الأسهم للتنقل، والمسافة للتحديد، وShift مع سهم لتوسيعه، وCtrl+A لتحديد كل ما يطابق، وEnter للفتح، وE للتعديل.
action-table-select-all = تحديد كل الصفقات المطابقة
action-table-edit = تعديل الصفقات المحدَّدة
action-table-columns = اختيار الأعمدة
action-table-export-csv = تصدير الجدول بصيغة CSV
action-table-export-xlsx = تصدير الجدول مصنّفَ جداول
action-table-save-view = حفظ هذا العرض

## العروض المحفوظة

view-label = العرض
view-all = كل الصفقات
view-no-next-step = بلا خطوة تالية
view-stale = راكدة
view-closing-this-month = يُتوقَّع إغلاقها هذا الشهر
view-won-this-quarter = فزنا بها هذا الربع
view-owner-left = غادر مسؤولها
view-about-no-next-step = صفقات مفتوحة لم يُخطَّط لها شيء: صفقة بلا خطوة تالية تنتظر الحظ.
view-about-stale = صفقات مفتوحة لم يتابعها أحد أطول مما تسمح به مرحلتها، الأطول أولًا.
view-about-closing-this-month = صفقات مفتوحة يُتوقَّع إغلاقها حتى نهاية هذا الشهر، الأقرب أولًا.
view-about-won-this-quarter = ما فزنا به منذ بداية الربع، الأكبر أولًا.
view-about-owner-left = صفقات مفتوحة غادر مسؤولها: حدّدها كلها واضغط E لإسنادها إلى غيره.
view-ready = جاهزة
view-own = محفوظة
view-changed = تغيّر منذ حفظه
view-save = حفظ التغييرات
view-save-as = حفظ باسم
view-save-as-title = حفظ هذا العرض
view-save-as-about = تُحفظ التصفية والترتيب والأعمدة بهذا الاسم، لا الصفقات نفسها: يُظهر العرض دائمًا ما يطابق.
view-name = الاسم
view-rename = تغيير الاسم
view-rename-title = تغيير اسم العرض
view-delete = حذف
view-up = نقل إلى أعلى
view-down = نقل إلى أسفل
view-saved = حُفظ العرض { $name }.
view-renamed = صار اسم العرض { $name }.
view-deleted = حُذف العرض { $name }، وصفقاته باقية.
view-moved = نُقل العرض { $name }.

## صفقات كثيرة معًا

bulk-title =
    { $count ->
        [zero] تعديل الصفقات
        [one] تعديل صفقة واحدة
        [two] تعديل صفقتين
        [few] تعديل { $count } صفقات
        [many] تعديل { $count } صفقة
       *[other] تعديل { $count } صفقة
    }
bulk-what = ما الذي يتغيّر
bulk-owner = المسؤول
bulk-source = المصدر
bulk-stage = المرحلة
bulk-expected_on = اليوم المتوقع
bulk-lose = خسرناها
bulk-delete = حذف
bulk-owner-value = المسؤول الجديد
bulk-owner-hint = اتركه فارغًا إن لم يكن أحد.
bulk-source-value = المصدر الجديد
bulk-source-hint = اتركه فارغًا إن لم يكن معروفًا.
bulk-stage-value = المرحلة الجديدة
bulk-expected-value = اليوم الجديد
bulk-expected-hint = اتركه فارغًا بلا يوم.
bulk-reason = لماذا خسرناها
bulk-invalid = مكررة أو ليست صفقات حقيقية: تُستبعد من الأرقام
bulk-delete-about = تُحذف معها ملاحظاتها وخطواتها وبنودها وملفاتها، وتراجع واحد يعيدها كلها.
bulk-will =
    { $count ->
        [zero] لن تتغيّر أي صفقة.
        [one] ستتغيّر صفقة واحدة.
        [two] ستتغيّر صفقتان.
        [few] ستتغيّر { $count } صفقات.
        [many] ستتغيّر { $count } صفقة.
       *[other] ستتغيّر { $count } صفقة.
    }
bulk-will-delete =
    { $count ->
        [zero] لن تُحذف أي صفقة.
        [one] ستُحذف صفقة واحدة.
        [two] ستُحذف صفقتان.
        [few] ستُحذف { $count } صفقات.
        [many] ستُحذف { $count } صفقة.
       *[other] ستُحذف { $count } صفقة.
    }
bulk-will-none = لن تتغيّر أي صفقة.
bulk-same =
    { $count ->
        [zero] لا صفقة كذلك من قبل.
        [one] صفقة واحدة كذلك من قبل.
        [two] صفقتان كذلك من قبل.
        [few] { $count } صفقات كذلك من قبل.
        [many] { $count } صفقة كذلك من قبل.
       *[other] { $count } صفقة كذلك من قبل.
    }
bulk-refused = { $count }: { $why }
bulk-looking = جارٍ النظر في ما سيتغيّر
bulk-go =
    { $count ->
        [zero] تعديل
        [one] تعديل صفقة واحدة
        [two] تعديل صفقتين
        [few] تعديل { $count } صفقات
        [many] تعديل { $count } صفقة
       *[other] تعديل { $count } صفقة
    }
bulk-go-delete =
    { $count ->
        [zero] حذف
        [one] حذف صفقة واحدة
        [two] حذف صفقتين
        [few] حذف { $count } صفقات
        [many] حذف { $count } صفقة
       *[other] حذف { $count } صفقة
    }
bulk-untouched = لا يُعدّ هذا متابعة: تستمر أيام عدم المتابعة.
bulk-running = جارٍ تعديل الصفقات
bulk-done =
    { $count ->
        [zero] لم تتغيّر أي صفقة.
        [one] تغيّرت صفقة واحدة.
        [two] تغيّرت صفقتان.
        [few] تغيّرت { $count } صفقات.
        [many] تغيّرت { $count } صفقة.
       *[other] تغيّرت { $count } صفقة.
    }
bulk-deleted =
    { $count ->
        [zero] لم تُحذف أي صفقة.
        [one] حُذفت صفقة واحدة.
        [two] حُذفت صفقتان.
        [few] حُذفت { $count } صفقات.
        [many] حُذفت { $count } صفقة.
       *[other] حُذفت { $count } صفقة.
    }
