## جلب الشركات وجهات الاتصال من ملف، وتصديرها إليه

command-import_companies = استيراد شركات
command-import_contacts = استيراد جهات اتصال

field-notes = الملاحظات

error-file-no-records = لا يوجد عمود معروف بين هذه الأعمدة: { $headers }. يجب أن يسمّي أحد الصفوف العشرين الأولى الأعمدة، مثل: الاسم، الهاتف، البريد الإلكتروني.
error-export-records = لا يتسع المصنّف لأكثر من { $max } صف. خفّف المطلوب أو صدّر بصيغة CSV.

cli-exported-companies =
    { $count ->
        [zero] لم تُكتب أي شركة في { $file }
        [one] كُتبت شركة واحدة في { $file }
        [two] كُتبت شركتان في { $file }
        [few] كُتبت { $count } شركات في { $file }
        [many] كُتبت { $count } شركة في { $file }
       *[other] كُتبت { $count } شركة في { $file }
    }
cli-exported-contacts =
    { $count ->
        [zero] لم تُكتب أي جهة اتصال في { $file }
        [one] كُتبت جهة اتصال واحدة في { $file }
        [two] كُتبت جهتا اتصال في { $file }
        [few] كُتبت { $count } جهات اتصال في { $file }
        [many] كُتبت { $count } جهة اتصال في { $file }
       *[other] كُتبت { $count } جهة اتصال في { $file }
    }

row-name-missing = لا اسم في هذا الصف.
row-phone-unreadable = «{ $text }» ليس رقم هاتف.
row-email-unreadable = «{ $text }» ليس عنوان بريد إلكتروني.
row-website-unreadable = «{ $text }» ليس عنوان موقع.
row-name-from-other = لا اسم في هذا الصف، فيحل { $text } محله.
row-phone-second = الرقم الثاني { $text } يُحفظ في خانة الجوال.
row-more-in-note = لا خانة متبقية لـ { $text }، فيُحفظ في ملاحظة.
row-record-again = الصف { $row } في هذا الملف للسجل نفسه.
row-like-record = الأرجح أن هذا هو «{ $name }» الموجود هنا مسبقًا.
row-like-row = الأرجح أن هذا سجل الصف { $row } نفسه.
row-differs-kept = هنا «{ $here }» وفي الملف «{ $file }». لا يُعرف أيهما الأحدث، فيبقى ما هنا كما هو.
row-company-new = الشركة «{ $name }» ليست هنا بعد، فتُضاف.
row-company-unknown = لا شركة هنا معرّفها في ملفها { $id }، فتبقى جهة الاتصال بلا شركة. تُستورد الشركات أولًا.
