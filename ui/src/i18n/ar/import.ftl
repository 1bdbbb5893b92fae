## جلب الصفقات من ملف

import-title = الاستيراد
import-sub = جلب الصفقات أو الشركات أو جهات الاتصال من جدول
import-choose = اختيار ملف
import-drop = أو إفلاته هنا
import-lead = يُختار الجدول المستخدم حاليًا: جدول (XLSX أو XLS أو ODS) أو نص (CSV أو TSV) بأي ترميز. تظهر النتيجة قبل أن يتغيّر أي شيء، وتراجع واحد يلغي الاستيراد كله.
import-known = الأعمدة المعروفة للصفقات: العنوان، الشركة، جهة الاتصال، المسؤول، المنتج، الكمية، المرحلة، الحالة، القيمة، العملة، المصدر، تاريخ الإنشاء، تاريخ الإغلاق، الإغلاق المتوقع، سبب الخسارة، الخطوة التالية، الملاحظات، المعرّف. ويمكن حفظ ما سواها كملاحظة.
import-paste = أو تُلصق الصفوف هنا مع عناوين أعمدتها
import-paste-go = عرض هذه الصفوف
import-pasted = صفوف ملصقة
import-sheet = الورقة
import-encoding = الترميز
import-key = ما يميّز صفقة عن أخرى
import-key-why = لا عمود للمعرّفات. فالصف الذي يتغيّر صفقة جديدة، إلا إذا كفت بعض الأعمدة لمعرفته مرة أخرى.
import-dates-ask = لا تميّز هذه الأعمدة اليوم من الشهر:
import-dates-of = في العمود { $column }‏، { "03/04/2026" } يعني
import-dates-choose = اختيار
import-dates-day_first = 3 أبريل (اليوم أولًا)
import-dates-month_first = 4 مارس (الشهر أولًا)
import-keep-rest = حفظ الأعمدة التي لا تُستورد ملاحظةً على كل صفقة
import-header-row = عناوين الأعمدة في الصف { $row }، وما فوقه لا يُستورد.
import-reading = قراءة الملف
import-another = اختيار ملف آخر
import-preview-title = ما سيجلبه هذا الملف
import-rows = الصفوف
import-ready = جاهزة
import-here = موجودة مسبقًا
import-changing = ستتغيّر
import-updated = تغيّرت
import-changes-title = ما سيتغيّر في صفقات موجودة
import-deal = الصفقة
import-change = التغيير
import-refused = مرفوضة
import-noted = عليها ملاحظة
import-status-split = فزنا بها { $won } · خسرناها { $lost } · مفتوحة { $open }
import-columns = الأعمدة
import-column = العمود
import-read-as = يُقرأ على أنه
import-samples = مثال
import-left-behind = لا يُستورد
import-left = لن تُستورد لأن معناها غير معروف:
import-and = ،{ " " }
import-read-as-of = ما يُقرأ عليه العمود { $column }
import-tells-stay = الإقامة في المراحل
import-remembered = يُحفظ ما يُختار هنا للملفات ذات الأعمدة نفسها.
import-stages = مراحل الملف
import-stage = في الملف
import-stage-to = تذهب إلى
import-stage-of = إلى أين تذهب المرحلة { $stage }
import-stage-new = مرحلة خاصة بها
import-stage-same = المرحلة ذات الاسم نفسه
import-names = أسماء جديدة هنا
import-name = في الملف
import-name-of = ما هو
import-name-is = يُعامل على أنه
import-name-is-of = ما يُعامل الاسم { $name } على أنه
import-name-new = جديد: أضِفه
import-name-same = هو نفسه { $name }
import-name-alike = هل هو نفسه { $name }؟
import-history = مع سجله
import-history-hint = ملف ثانٍ يذكر أي صفقة دخلت أي مرحلة ومتى. من دونه يبقى الوقت غير معروف.
import-stays =
    { $count ->
        [zero] لا إقامة معروفة في المراحل
        [one] إقامة واحدة معروفة في المراحل
        [two] إقامتان معروفتان في المراحل
        [few] { $count } إقامات معروفة في المراحل
        [many] { $count } إقامة معروفة في المراحل
       *[other] { $count } إقامة معروفة في المراحل
    }
import-new-stages = في الملف مراحل خاصة به، فيُنشأ لها مسار مبيعات مستقل بترتيب ورودها:
import-refusals-title = الصفوف المرفوضة
import-warnings-title = صفوف عليها ملاحظة
import-row = الصف
import-reason = السبب
import-first-of = أول { $shown } من { $total }
import-go =
    { $count ->
        [zero] لا صفقات للاستيراد
        [one] استيراد صفقة واحدة
        [two] استيراد صفقتين
        [few] استيراد { $count } صفقات
        [many] استيراد { $count } صفقة
       *[other] استيراد { $count } صفقة
    }
import-go-update =
    { $count ->
        [zero] لا صفقات للتغيير
        [one] تغيير صفقة واحدة
        [two] تغيير صفقتين
        [few] تغيير { $count } صفقات
        [many] تغيير { $count } صفقة
       *[other] تغيير { $count } صفقة
    }
import-go-both = استيراد { $count } وتغيير { $updated }
import-nothing = لا شيء للاستيراد: كل الصفوف موجودة مسبقًا أو مرفوضة.
import-empty = في الملف عناوين أعمدة ولا صفوف تحتها.
import-open-report = عرض التقرير
import-running = جارٍ الاستيراد
import-progress = { $done } من { $total }
import-cancel = إلغاء
import-cancelled = أُوقف الاستيراد ولم يتغيّر شيء.
import-done =
    { $count ->
        [zero] لم تُستورد أي صفقة
        [one] استُوردت صفقة واحدة
        [two] استُوردت صفقتان
        [few] استُوردت { $count } صفقات
        [many] استُوردت { $count } صفقة
       *[other] استُوردت { $count } صفقة
    }
import-done-of =
    { $rows ->
        [zero] من دون صفوف
        [one] من صف واحد
        [two] من صفين
        [few] من { $rows } صفوف
        [many] من { $rows } صفًا
       *[other] من { $rows } صف
    }
import-open-pipeline = فتح مسار المبيعات
import-undo = التراجع عن الاستيراد
import-save-refused = حفظ الصفوف المرفوضة
import-refused-file = refused-rows.csv

field-external_id = المعرّف
field-title = العنوان
field-owner = المسؤول
field-product = المنتج
field-company = الشركة
field-stage = المرحلة
field-status = الحالة
field-created_on = تاريخ الإنشاء
field-closed_on = تاريخ الإغلاق
field-value = القيمة
field-currency = العملة
field-lost_reason = سبب الخسارة
field-expected_on = الإغلاق المتوقع
field-contact = جهة الاتصال
field-next_step = الخطوة التالية

## ما يقال عن صف

row-title-missing = لا عنوان في هذا الصف.
row-duplicate-key = ما يميّز صفقات هذا الملف، «{ $key }»، ورد في صف سابق.
row-duplicate = المعرّف { $id } ورد في صف سابق من الملف.
row-already-changed = الصفقة { $id } موجودة مسبقًا وصفها مختلف الآن. استوردها إصدار أقدم من البرنامج لم يحفظ ما قاله الصف، فلا يُعرف ما الذي تغيّر.
row-product-kept = المنتج في الملف مختلف الآن. عُدّلت منتجات الصفقة هنا، فتبقى كما هي.
row-value-kept = القيمة في الملف مختلفة الآن. لمنتجات الصفقة أسعار تحدد قيمتها، فتبقى كما هي.
row-stage-kept = المرحلة في الملف مختلفة الآن. أُغلقت الصفقة أو أُعيد فتحها هنا، فتبقى مرحلتها كما هي.
row-value-unreadable = «{ $text }» ليس مبلغًا.
row-value-negative = القيمة { $text } أقل من صفر.
row-date-unreadable = «{ $text }» ليس تاريخًا. تُكتب التواريخ هكذا: { "2026-06-14" }.
row-currency-unreadable = «{ $text }» ليس رمز عملة.
row-status-unreadable = «{ $text }» لا تعني مفتوحة ولا فزنا بها ولا خسرناها.
row-close-date-missing = صفقة انتهت بلا تاريخ إغلاق: يُحفظ التاريخ على أنه غير معروف.
row-closed-before-created = تاريخ الإغلاق يسبق تاريخ الإنشاء.
row-lost-zero = القيمة 0 في صفقة خسرناها تُقرأ على أنها بلا قيمة.
row-line-long =
    { $max ->
        [zero] أحد النصوص طويل.
        [one] أحد النصوص أطول من حرف واحد.
        [two] أحد النصوص أطول من حرفين.
        [few] أحد النصوص أطول من { $max } أحرف.
        [many] أحد النصوص أطول من { $max } حرفًا.
       *[other] أحد النصوص أطول من { $max } حرف.
    }
row-stage-new = المرحلة «{ $stage }» ليست في مسار المبيعات الحالي: تصبح مراحل الملف مسارًا مستقلًا.
row-columns = عدد أعمدة الصف { $got }، وعدد أعمدة العناوين { $want }.
row-stage-missing = لا يذكر الملف مرحلة هذه الصفقة المفتوحة، فوُضعت في المرحلة الأولى.
row-line-break = في الخلية فاصل أسطر. إذا كانت علامة اقتباس ناقصة في الملف فقد اندمجت صفوف هنا.
row-status-contradiction = تذكر المرحلة أننا فزنا بالصفقة أو خسرناها، وتذكر الحالة «{ $text }». يُرجى توحيدهما.
row-value-ambiguous = قد تعني «{ $text }» آلافًا أو كسورًا. تُكتب الآلاف بلا نقطة، والكسور بخانتين.
row-currency-contradiction = تذكر «{ $text }» عملة غير التي في عمود العملة. يُرجى توحيدهما.
row-cell-error = في الخلية خطأ أو معادلة لم تُحسب ({ $text }). يُرجى إصلاحها في برنامج الجداول ثم الحفظ.
row-quantity-unreadable = «{ $text }» ليست كمية أكبر من صفر.
row-note-long =
    { $max ->
        [zero] الملاحظة طويلة.
        [one] الملاحظة أطول من حرف واحد.
        [two] الملاحظة أطول من حرفين.
        [few] الملاحظة أطول من { $max } أحرف.
        [many] الملاحظة أطول من { $max } حرفًا.
       *[other] الملاحظة أطول من { $max } حرف.
    }
row-total = هذا الصف مجموع للصفوف الأخرى، فلا يُستورد.
row-date-day-first = لا شيء في هذا العمود يميّز اليوم من الشهر، فيُقرأ { "03/04" } على أنه 3 أبريل.
row-date-month-first = لا شيء في هذا العمود يميّز اليوم من الشهر، فيُقرأ { "03/04" } على أنه 4 مارس كما في أعمدة الملف الأخرى.
row-date-hijri = تواريخ هذا العمود هجرية (أم القرى).
row-date-serial = في هذا العمود أرقام أيام كما تعدّها برامج الجداول.
row-currency-missing = خانة العملة فارغة، فتُقرأ القيمة بعملة { $currency }.
row-value-rounded = في { $text } كسور أكثر مما للعملة، فقُرّبت.
row-merged = الخلية مدمجة مع التي فوقها: يُحسب النص للصفين، والرقم للأول فقط.
row-owner-new = «{ $name }» ليس بين الموظفين بعد، فيُضاف إليهم.
row-product-new = المنتج «{ $name }» غير موجود بعد، فيُضاف.
row-event-incomplete = السجل: لا يذكر الصف صفقة ومرحلة ووقتًا.
row-event-duplicate = السجل: صف سابق يقول الشيء نفسه.
row-event-date = السجل: «{ $text }» ليس وقتًا. تُكتب الأوقات هكذا: { "2026-06-14" } أو { "2026-06-14 09:30" }.
row-event-orphan = السجل: الصفقة { $id } ليست في الملف ولا هنا.
row-event-kept = السجل: الصفقة { $id } موجودة مسبقًا، وتبقى إقاماتها في المراحل كما هي.
row-date-mixed = «{ $text }» يُقرأ على أنه { $day }. بقية التواريخ في هذا العمود مكتوبة بطريقة أخرى.
row-source-new = المصدر «{ $name }» غير موجود بعد، فيُضاف.
row-name-variant = «{ $name }» يُعامل على أنه «{ $like }»: الاسم نفسه مكتوبًا بشكل آخر.
row-name-alike = قد يكون «{ $name }» هو نفسه «{ $like }». يبقى الاسمان منفصلين حتى تقول إنهما واحد.
row-id-reused = الصفقة { $id } موجودة هنا باسم «{ $title }»، وهذا الصف يتحدث عن شيء آخر.
row-quantity-kept = تغيّرت الكمية في الملف. لمنتجات الصفقة أسعار تحدّد قيمتها، فتبقى كما هي.
import-ids = قد تكون هذه الصفوف صفقات أخرى
import-ids-met =
    { $met ->
        [zero] لا صفوف تحمل معرّفات صفقات موجودة هنا،
        [one] صف واحد يحمل معرّف صفقة موجودة هنا،
        [two] صفان يحملان معرّفي صفقتين موجودتين هنا،
        [few] { $met } صفوف تحمل معرّفات صفقات موجودة هنا،
        [many] { $met } صفًا تحمل معرّفات صفقات موجودة هنا،
       *[other] { $met } صف تحمل معرّفات صفقات موجودة هنا،
    }
import-ids-unlike =
    { $unlike ->
        [zero] ولا يتحدث أي منها عن شيء آخر.
        [one] وواحد منها يتحدث عن شيء آخر، مثلًا:
        [two] واثنان منها يتحدثان عن شيء آخر، مثلًا:
        [few] و{ $unlike } منها تتحدث عن شيء آخر، مثلًا:
        [many] و{ $unlike } منها تتحدث عن شيء آخر، مثلًا:
       *[other] و{ $unlike } منها تتحدث عن شيء آخر، مثلًا:
    }
import-ids-example = الصف { $row }: «{ $title }». أما { $id } هنا فهي «{ $here }».
import-ids-ask = ما هي هذه الصفوف؟
import-ids-same = الصفقات نفسها: غيّر الموجود هنا
import-ids-other = صفقات أخرى بالأرقام نفسها: أضِفها
