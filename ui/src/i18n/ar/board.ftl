## اللوحة: المجاميع والعلامات والترتيب والأعمدة المطوية

board-sub-some =
    { $all ->
        [zero] { $count } من { $all } صفقة مفتوحة · { $sum }
        [one] { $count } من صفقة مفتوحة واحدة · { $sum }
        [two] { $count } من صفقتين مفتوحتين · { $sum }
        [few] { $count } من { $all } صفقات مفتوحة · { $sum }
        [many] { $count } من { $all } صفقة مفتوحة · { $sum }
       *[other] { $count } من { $all } صفقة مفتوحة · { $sum }
    }
board-weighted = { $sum } مرجّحة
board-weighted-about = مجموع كل مرحلة مضروبًا في احتمال الفوز منها
board-chance = احتمال الفوز { $percent }
total-no-value =
    { $count ->
        [zero] لا صفقة بلا قيمة
        [one] واحدة بلا قيمة
        [two] اثنتان بلا قيمة
        [few] { $count } بلا قيمة
        [many] { $count } بلا قيمة
       *[other] { $count } بلا قيمة
    }
total-no-rate =
    { $count ->
        [zero] لا صفقة بلا سعر صرف ({ $currency })
        [one] واحدة بلا سعر صرف ({ $currency })
        [two] اثنتان بلا سعر صرف ({ $currency })
        [few] { $count } بلا سعر صرف ({ $currency })
        [many] { $count } بلا سعر صرف ({ $currency })
       *[other] { $count } بلا سعر صرف ({ $currency })
    }
total-left-out = خارج المجموع: { $what }
board-collapse = طيّ { $stage }
board-expand = فتح
board-column-none = لا صفقة تطابق التصفية
board-none-fit = لا صفقة مفتوحة تطابق التصفية
board-none-fit-text = يمكن إزالة شيء من التصفية أو مسحها لعرض كل الصفقات المفتوحة وعددها { $count }.
board-sort-newest = الأحدث في المرحلة
board-sort-value = الأعلى قيمة
board-sort-expected_on = الأقرب إغلاقًا
board-sort-next_on = الأقرب خطوة
board-sort-idle = الأطول بلا متابعة
board-sort-title = العنوان
card-idle =
    { $days ->
        [zero] بلا متابعة منذ اليوم
        [one] بلا متابعة منذ يوم
        [two] بلا متابعة منذ يومين
        [few] بلا متابعة منذ { $days } أيام
        [many] بلا متابعة منذ { $days } يومًا
       *[other] بلا متابعة منذ { $days } يوم
    }
card-stale =
    { $days ->
        [zero] راكدة منذ اليوم
        [one] راكدة منذ يوم
        [two] راكدة منذ يومين
        [few] راكدة منذ { $days } أيام
        [many] راكدة منذ { $days } يومًا
       *[other] راكدة منذ { $days } يوم
    }
card-no-step = بلا خطوة تالية
card-step-overdue = متأخرة: { $step } · { $day }
card-step-today = اليوم: { $step }
card-step-day = { $step } · { $day }
card-expected-past = فات موعد الإغلاق: { $day }
card-worth = { $worth } اليوم
card-no-rate = لا سعر صرف ({ $currency })
card-edit = تعديل…
card-step = الخطوة التالية…
card-marks = العلامات
quick-title = تعديل { $title }
quick-value = القيمة ({ $currency })
quick-owner = المسؤول
quick-expected = الإغلاق المتوقع
quick-save = حفظ
quick-hint = Enter للحفظ وEsc للتراجع
step-title = الخطوة التالية في { $title }
step-done = تمّت
step-done-this = تمّت: { $step }
step-done-toast = تمّت: { $step }
step-added-toast = أُضيفت خطوة تالية إلى { $title }
step-new = ما الخطوة التالية؟
step-due = الموعد
step-save = إضافة
action-card-edit = تعديل القيمة والمسؤول والموعد
action-card-step = الخطوة التالية
action-board-filter = تصفية
action-board-find = بحث في اللوحة
action-board-clear = مسح التصفية
action-board-collapse = طيّ العمود أو فتحه
