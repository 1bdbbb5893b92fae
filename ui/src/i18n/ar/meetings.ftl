## Changes, as history and undo name them

command-series_set = سلسلة اجتماعات فردية
command-series_end = إنهاء سلسلة اجتماعات فردية
command-pause_add = إيقاف مؤقت للاجتماعات الفردية
command-pause_edit = تعديل إيقاف مؤقت للاجتماعات الفردية
command-pause_delete = حذف إيقاف مؤقت للاجتماعات الفردية
command-meeting_hold = عقد اجتماع فردي
command-meeting_miss = تخطّي اجتماع فردي
command-meeting_move = تغيير موعد اجتماع فردي
command-meeting_close = إغلاق اجتماع فردي
command-meeting_reopen = إعادة فتح اجتماع فردي
command-meeting_note_save = ملاحظة اجتماع فردي
command-point_add = نقطة نقاش جديدة
command-point_edit = تعديل نقطة نقاش
command-point_tick = تأشير نقطة نقاش
command-point_park = تأجيل نقطة نقاش
command-point_drop = إسقاط نقطة نقاش
command-point_keep = إبقاء نقطة نقاش
command-point_move = ترتيب نقاط النقاش
command-promise_add = التزام جديد
command-promise_edit = تعديل التزام
command-promise_done = الوفاء بالتزام
command-promise_drop = إسقاط التزام
command-remark_add = ثناء أو رأي أو مزاج جديد
command-remark_edit = تعديل ثناء أو رأي أو مزاج
command-remark_delete = حذف ثناء أو رأي أو مزاج

## What a calendar calls them

calendar-one-on-one = اجتماع فردي: { $name }

## Refusals

refuse-meeting-text = يلزم وصف الأمر بكلمات قليلة.
refuse-meeting-day-far = هذا اليوم أبعد من خمس سنوات. تلزم مراجعة السنة.
refuse-meeting-hour = «{ $text }» ليست ساعة. تُكتب هكذا: { "14:30" }.
refuse-meeting-days =
    { $max ->
        [zero] «{ $text }» ليس عدد أيام.
        [one] «{ $text }» ليس عدد أيام. يُكتب يوم واحد.
        [two] «{ $text }» ليس عدد أيام. يُكتب يوم أو يومان.
        [few] «{ $text }» ليس عدد أيام. يُكتب عدد من 1 إلى { $max } أيام.
        [many] «{ $text }» ليس عدد أيام. يُكتب عدد من 1 إلى { $max } يومًا.
       *[other] «{ $text }» ليس عدد أيام. يُكتب عدد من 1 إلى { $max } يوم.
    }
refuse-meeting-month-day = «{ $text }» ليس يومًا من الشهر. يُكتب عدد من 1 إلى 31.
refuse-meeting-weekday = يلزم اختيار يوم الأسبوع.
refuse-meeting-minutes =
    { $max ->
        [zero] مدة الاجتماع الفردي غير صحيحة.
        [one] مدة الاجتماع الفردي دقيقة واحدة.
        [two] مدة الاجتماع الفردي من { $min } إلى دقيقتين.
        [few] مدة الاجتماع الفردي من { $min } إلى { $max } دقائق.
        [many] مدة الاجتماع الفردي من { $min } إلى { $max } دقيقة.
       *[other] مدة الاجتماع الفردي من { $min } إلى { $max } دقيقة.
    }
refuse-pause-backwards = ينتهي الإيقاف المؤقت قبل أن يبدأ. تلزم مراجعة التاريخين.
refuse-meeting-none = لا يوجد اجتماع فردي مقرر. يلزم إنشاء سلسلة أولًا.
refuse-meeting-over = لهذا الاجتماع الفردي نتيجة مسجّلة. يلزم التراجع عنها أولًا.
refuse-meeting-not-closed = الاجتماع الفردي في ذلك اليوم لم يُغلق. يلزم إغلاقه أولًا.
refuse-meeting-another = الاجتماع الفردي التالي جرى تحضيره. يلزم عقده أو تخطّيه أولًا.
refuse-meeting-ahead = لا يمكن أن يكون اجتماع فردي قد عُقد في يوم لم يأتِ بعد.
refuse-meeting-back = هذا اليوم مضى. يُختار اليوم أو يوم بعده.
refuse-meeting-reason = يلزم ذكر سبب التخطّي: ستكون معرفته مفيدة بعد نصف سنة.
refuse-point-settled = هذه النقطة منتهية. يلزم فتحها من جديد أولًا.
refuse-mood = المزاج من 1 إلى 5.
refuse-meeting-note = في الملاحظة ما لا يمكن حفظه هنا. يمكن لصقه كنص بلا تنسيق.
refuse-meeting-note-long =
    { $max ->
        [zero] الملاحظة طويلة.
        [one] الملاحظة طويلة: الحد الأقصى حرف واحد.
        [two] الملاحظة طويلة: الحد الأقصى حرفان.
        [few] الملاحظة طويلة: الحد الأقصى { $max } أحرف.
        [many] الملاحظة طويلة: الحد الأقصى { $max } حرفًا.
       *[other] الملاحظة طويلة: الحد الأقصى { $max } حرف.
    }
refuse-has-meetings = لا يمكن حذف هذا الموظف: سُجّلت معه اجتماعات فردية. يُختار «غادر العمل…» بدل الحذف.
