## حقول تقترح

combobox-add = إضافة «{ $name }»
combobox-count =
    { $count ->
        [zero] لا شيء معروف بهذا الاسم
        [one] اقتراح واحد
        [two] اقتراحان
        [few] { $count } اقتراحات
        [many] { $count } اقتراحًا
       *[other] { $count } اقتراح
    }

## الأيام

date-placeholder = غدًا، بعد 3 أيام، 14/6
date-hint = اليوم، غدًا، الأحد، الأسبوع القادم، بعد 3 أيام، 14/6 أو 2026-06-14
date-wrong = هذا ليس يومًا. جرّب: غدًا، الأحد، بعد 3 أيام، 14/6.
date-open = التقويم: { $label }
calendar-before = الشهر السابق
calendar-after = الشهر التالي
calendar-today = اليوم
calendar-clear = بلا يوم

## صفقة جديدة، من أي مكان

add-step = الخطوة التالية
add-step-example = الاتصال بعمر
add-step-on = يوم
add-more = المزيد: المرحلة والمسؤول والمصدر
add-less = أقل
add-owner = المسؤول
add-source = المصدر
add-again = حفظ وبدء أخرى:
