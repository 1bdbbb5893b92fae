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

records-what = صفوف هذا الملف هي
records-what-deals = صفقات
records-what-companies = شركات
records-what-contacts = جهات اتصال
records-changes = ما سيتغيّر في الموجود هنا
records-keep-rest = حفظ الأعمدة التي لا تُستورد ملاحظةً على كل سجل
records-open-companies = فتح الشركات
records-open-contacts = فتح جهات الاتصال
records-known = والشركات وجهات الاتصال تأتي بالطريقة نفسها: الاسم، الشركة، المنصب، الهاتف، الجوال، البريد الإلكتروني، الموقع، العنوان، المدينة، القطاع، المسؤول، الملاحظات، المعرّف. وملفات Pipedrive وHubSpot وSalesforce وZoho وGoogle وOutlook معروفة. يُعرف ما في الملف من أعمدته، ويمكن اختيار غير ذلك.
records-import = استيراد من ملف
records-export = تصدير
records-exporting = كتابة الملف
records-file-companies = شركات
records-file-contacts = جهات-اتصال
records-go-companies =
    { $count ->
        [zero] لا شركات للاستيراد
        [one] استيراد شركة واحدة
        [two] استيراد شركتين
        [few] استيراد { $count } شركات
        [many] استيراد { $count } شركة
       *[other] استيراد { $count } شركة
    }
records-go-contacts =
    { $count ->
        [zero] لا جهات اتصال للاستيراد
        [one] استيراد جهة اتصال واحدة
        [two] استيراد جهتي اتصال
        [few] استيراد { $count } جهات اتصال
        [many] استيراد { $count } جهة اتصال
       *[other] استيراد { $count } جهة اتصال
    }
records-update-companies =
    { $count ->
        [zero] لا شركات للتغيير
        [one] تغيير شركة واحدة
        [two] تغيير شركتين
        [few] تغيير { $count } شركات
        [many] تغيير { $count } شركة
       *[other] تغيير { $count } شركة
    }
records-update-contacts =
    { $count ->
        [zero] لا جهات اتصال للتغيير
        [one] تغيير جهة اتصال واحدة
        [two] تغيير جهتي اتصال
        [few] تغيير { $count } جهات اتصال
        [many] تغيير { $count } جهة اتصال
       *[other] تغيير { $count } جهة اتصال
    }
records-done-companies =
    { $count ->
        [zero] لم تُستورد أي شركة
        [one] استُوردت شركة واحدة
        [two] استُوردت شركتان
        [few] استُوردت { $count } شركات
        [many] استُوردت { $count } شركة
       *[other] استُوردت { $count } شركة
    }
records-done-contacts =
    { $count ->
        [zero] لم تُستورد أي جهة اتصال
        [one] استُوردت جهة اتصال واحدة
        [two] استُوردت جهتا اتصال
        [few] استُوردت { $count } جهات اتصال
        [many] استُوردت { $count } جهة اتصال
       *[other] استُوردت { $count } جهة اتصال
    }
records-exported-companies =
    { $count ->
        [zero] لا شركات في { $file }
        [one] شركة واحدة في { $file }
        [two] شركتان في { $file }
        [few] { $count } شركات في { $file }
        [many] { $count } شركة في { $file }
       *[other] { $count } شركة في { $file }
    }
records-exported-contacts =
    { $count ->
        [zero] لا جهات اتصال في { $file }
        [one] جهة اتصال واحدة في { $file }
        [two] جهتا اتصال في { $file }
        [few] { $count } جهات اتصال في { $file }
        [many] { $count } جهة اتصال في { $file }
       *[other] { $count } جهة اتصال في { $file }
    }

field-first_name = الاسم الأول
field-last_name = اسم العائلة
field-company_id = معرّف الشركة

action-company-export-csv = تصدير الشركات بصيغة CSV
action-company-export-xlsx = تصدير الشركات مصنّفَ جداول
action-contact-export-csv = تصدير جهات الاتصال بصيغة CSV
action-contact-export-xlsx = تصدير جهات الاتصال مصنّفَ جداول
