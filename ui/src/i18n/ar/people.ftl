## الشركات وجهات الاتصال والموظفون: ما تشترك فيه شاشاتهم

reach-find = بحث بالاسم
reach-sort = الترتيب
reach-sort-name = بالاسم
reach-sort-open = الأكثر صفقات مفتوحة
reach-sort-won = الأعلى قيمة فزنا بها
reach-sort-last = الأحدث صفقة
reach-found =
    { $count ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
reach-all =
    { $count ->
        [zero] لا سجلات
        [one] سجل واحد
        [two] سجلان
        [few] { $count } سجلات
        [many] { $count } سجلًا
       *[other] { $count } سجل
    }
reach-nothing = لا يوجد هنا ما اسمه «{ $text }».
reach-open = صفقات مفتوحة
reach-won = فزنا بها
reach-last = أحدث صفقة
reach-left-out =
    { $count ->
        [zero] كل الصفقات في المجموع
        [one] +صفقة خارج المجموع
        [two] +صفقتان خارج المجموع
        [few] +{ $count } صفقات خارج المجموع
        [many] +{ $count } صفقة خارج المجموع
       *[other] +{ $count } صفقة خارج المجموع
    }
reach-facts = البيانات
reach-deals = الصفقات
reach-deals-none = لا صفقات بعد.
reach-in-table = كلها في جدول الصفقات
reach-deals-more =
    { $count ->
        [zero] كل الصفقات معروضة هنا.
        [one] صفقة واحدة أقدم لا تظهر هنا.
        [two] صفقتان أقدم لا تظهران هنا.
        [few] { $count } صفقات أقدم لا تظهر هنا.
        [many] { $count } صفقة أقدم لا تظهر هنا.
       *[other] { $count } صفقة أقدم لا تظهر هنا.
    }
reach-deal-count =
    { $count ->
        [zero] لا صفقات
        [one] صفقة واحدة
        [two] صفقتان
        [few] { $count } صفقات
        [many] { $count } صفقة
       *[other] { $count } صفقة
    }
reach-where = الحالة
reach-since = التاريخ
reach-add = إضافة
reach-delete = حذف
reach-deleted = حُذف السجل { $name }
reach-duplicates = البحث عن المكررات

## الهواتف والعناوين

link-open-phone = اتصال بالرقم { $value }
link-open-mail = كتابة رسالة إلى { $value }
link-open-web = فتح { $value }
link-copy = نسخ
link-copy-this = نسخ { $value }
link-copied = نُسخ: { $value }
link-not-copied = تعذّر النسخ. يمكن تحديد النص ونسخه يدويًا.
link-unavailable-phone = لا يوجد على هذا الجهاز برنامج للاتصال.
link-unavailable-mail = لا يوجد على هذا الجهاز برنامج للبريد.
link-unavailable-web = لا يوجد على هذا الجهاز متصفح.

## الشركات

company-title = شركة
company-back = كل الشركات
company-new = شركة جديدة
company-duplicates = الشركات المكررة
company-delete = حذف هذه الشركة
company-empty-title = لا شركات بعد
company-empty-text = هنا كل من قد يشتري، مع الهاتف والأشخاص والصفقات. وتُضاف الشركة من تلقاء نفسها عند كتابة اسمها في صفقة.
company-nobody = لا أشخاص معروفين هنا بعد. يمكن إضافة من يُتصل به.

## جهات الاتصال

contact-title = جهة اتصال
contact-back = كل جهات الاتصال
contact-new = جهة اتصال جديدة
contact-duplicates = جهات الاتصال المكررة
contact-delete = حذف جهة الاتصال هذه
contact-empty-title = لا جهات اتصال بعد
contact-empty-text = هنا من نتصل بهم ونراسلهم. بعد الإضافة يصبح الرقم على بُعد نقرة واحدة في كل صفقة.
contact-to-company = فتح الشركة

## الموظفون

person-title = موظف
person-back = كل الموظفين
person-new = موظف جديد
person-duplicates = الموظفون المكررون
person-delete = حذف هذا الموظف
person-empty-title = لا موظفين بعد
person-empty-text = هنا كل مسؤول عن صفقات. يمكن البدء بإضافة نفسك، ويُضاف الموظف أيضًا عند كتابة اسمه مسؤولًا عن صفقة.
person-left-on = غادر العمل في { $day }
person-leaves-on = يغادر العمل في { $day }
person-left-behind = المفتوح المعروض هنا ما زال ينتظر من يتسلّمه.
person-leave = غادر العمل…
person-return = عاد إلى العمل
person-back-toast = عاد { $name } إلى العمل
person-companies =
    { $count ->
        [zero] لا شركات
        [one] مسؤول عن شركة واحدة
        [two] مسؤول عن شركتين
        [few] مسؤول عن { $count } شركات
        [many] مسؤول عن { $count } شركة
       *[other] مسؤول عن { $count } شركة
    }

## مغادرة موظف

leave-title = مغادرة { $name }
leave-on = اعتبارًا من يوم
leave-what =
    ما زال مفتوحًا: { $deals ->
        [zero] لا صفقات
        [one] صفقة واحدة
        [two] صفقتان
        [few] { $deals } صفقات
        [many] { $deals } صفقة
       *[other] { $deals } صفقة
    }؛ والشركات في عهدته: { $companies ->
        [zero] لا شركات
        [one] شركة واحدة
        [two] شركتان
        [few] { $companies } شركات
        [many] { $companies } شركة
       *[other] { $companies } شركة
    }.
leave-nothing = لا صفقات مفتوحة ولا شركات تنتظر من يتسلّمها.
leave-to = من يتسلّم
leave-choose = اختيار…
leave-choose-first = يُختار من يتسلّم، أو يُحدَّد أن لا أحد.
leave-nobody = لا أحد في الوقت الحاضر
leave-nobody-hint = تبقى الصفقات باسم من غادر، ولا يُذكَّر بها أحد حتى يتسلّمها موظف آخر.
leave-do = تسجيل المغادرة
leave-running = جارٍ التسليم
leave-done = غادر { $name } العمل
leave-handed-over =
    { $count ->
        [zero] غادر { $name } العمل، ولا شيء يتسلّمه { $to }
        [one] غادر { $name } العمل، وتسلّم { $to } سجلًا واحدًا
        [two] غادر { $name } العمل، وتسلّم { $to } سجلين
        [few] غادر { $name } العمل، وتسلّم { $to } { $count } سجلات
        [many] غادر { $name } العمل، وتسلّم { $to } { $count } سجلًا
       *[other] غادر { $name } العمل، وتسلّم { $to } { $count } سجل
    }

## المكررات

duplicates-count =
    { $count ->
        [zero] لا مجموعات
        [one] مجموعة واحدة
        [two] مجموعتان
        [few] { $count } مجموعات
        [many] { $count } مجموعة
       *[other] { $count } مجموعة
    }
duplicates-lead = هذه السجلات لشيء واحد على الأرجح. لا يُدمج شيء قبل النظر فيها جنبًا إلى جنب.
duplicates-none-title = لا مكررات
duplicates-none-text = تظهر هنا الأسماء التي كُتبت بأكثر من طريقة، والهواتف والعناوين المشتركة.
duplicates-why = المشترك:
duplicates-name = الاسم نفسه
duplicates-phone = الهاتف نفسه
duplicates-email = البريد نفسه
duplicates-name_and_company = الاسم والشركة
duplicates-name_and_phone = الاسم والهاتف
duplicates-name_and_email = الاسم والبريد
duplicates-apart = مختلفة
duplicates-apart-toast = لن تُعدّ هذه مكررات بعد الآن
duplicates-compare = مقارنة ودمج…
duplicates-more =
    { $count ->
        [zero] لا غيرها
        [one] وسجل آخر
        [two] وسجلان آخران
        [few] و{ $count } سجلات أخرى
        [many] و{ $count } سجلًا آخر
       *[other] و{ $count } سجل آخر
    }
duplicates-rest =
    { $count ->
        [zero] لا مجموعات أخرى.
        [one] تظهر مجموعة أخرى بعد دمج هذه.
        [two] تظهر مجموعتان أخريان بعد دمج هذه.
        [few] تظهر { $count } مجموعات أخرى بعد دمج هذه.
        [many] تظهر { $count } مجموعة أخرى بعد دمج هذه.
       *[other] تظهر { $count } مجموعة أخرى بعد دمج هذه.
    }

## الدمج

merge-with = دمج مع…
merge-with-title = دمج { $name } مع سجل آخر
merge-with-which = السجل الآخر
merge-with-hint = يظهر السجلان جنبًا إلى جنب قبل أن يتغير شيء.
merge-title-company = جعلها شركة واحدة
merge-title-contact = جعلها جهة اتصال واحدة
merge-title-person = جعلها موظفًا واحدًا
merge-caption = عمود لكل سجل، وفي كل صف القيمة التي تبقى
merge-keep = إبقاء هذا
merge-kept = سيبقى
merge-leave-out = استبعاد
merge-nothing = لا شيء
merge-moves = ينتقل إلى السجل الباقي: { $what }.
merge-moves-nothing = لا شيء ينتقل.
merge-undoable = تُحذف السجلات الأخرى، ويمكن التراجع عن ذلك كله.
merge-do =
    { $count ->
        [zero] دمج
        [one] دمج سجل واحد
        [two] دمج سجلين في واحد
        [few] دمج { $count } سجلات في واحد
        [many] دمج { $count } سجلًا في واحد
       *[other] دمج { $count } سجل في واحد
    }
merge-running = جارٍ الدمج
merge-done =
    { $count ->
        [zero] لم يُدمج شيء في { $name }
        [one] أصبح سجل واحد جزءًا من { $name }
        [two] أصبح سجلان جزءًا من { $name }
        [few] أصبحت { $count } سجلات جزءًا من { $name }
        [many] أصبح { $count } سجلًا جزءًا من { $name }
       *[other] أصبح { $count } سجل جزءًا من { $name }
    }
merge-deals =
    { $count ->
        [zero] لا صفقات
        [one] صفقة واحدة
        [two] صفقتان
        [few] { $count } صفقات
        [many] { $count } صفقة
       *[other] { $count } صفقة
    }
merge-companies =
    { $count ->
        [zero] لا شركات
        [one] شركة واحدة
        [two] شركتان
        [few] { $count } شركات
        [many] { $count } شركة
       *[other] { $count } شركة
    }
merge-contacts =
    { $count ->
        [zero] لا جهات اتصال
        [one] جهة اتصال واحدة
        [two] جهتا اتصال
        [few] { $count } جهات اتصال
        [many] { $count } جهة اتصال
       *[other] { $count } جهة اتصال
    }
merge-notes =
    { $count ->
        [zero] لا ملاحظات
        [one] ملاحظة واحدة
        [two] ملاحظتان
        [few] { $count } ملاحظات
        [many] { $count } ملاحظة
       *[other] { $count } ملاحظة
    }
merge-files =
    { $count ->
        [zero] لا ملفات
        [one] ملف واحد
        [two] ملفان
        [few] { $count } ملفات
        [many] { $count } ملفًا
       *[other] { $count } ملف
    }
