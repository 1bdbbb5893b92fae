## العملات والضريبة

money-title = العملة والضريبة
money-base-hint = كل المجاميع بهذه العملة. تُحدَّد عند إنشاء مساحة العمل ولا تتغيّر.
money-vat-rate = نسبة ضريبة القيمة المضافة %
money-vat-rate-hint = مثل 15 أو 5.5. يُترك الحقل فارغًا إن لم تكن هناك ضريبة.
money-vat-basis = قيم الصفقات
money-vat-without = غير شاملة للضريبة
money-vat-with = شاملة للضريبة
money-vat-basis-hint = يسري ذلك على كل الصفقات حتى لا يخلط مجموعٌ بين الاثنين. لا تتغيّر به أي قيمة.
money-vat-changed = تغيّرت إعدادات الضريبة
money-rates = أسعار الصرف
money-rates-lead = ما تساويه الوحدة من عملة أخرى بـ{ $base } ابتداءً من تاريخ معيّن. تُحتسب الصفقة المغلقة بسعر يوم إغلاقها، والمفتوحة بسعر اليوم.
money-rates-empty-title = لا أسعار صرف بعد
money-rates-empty-text = الصفقات بعملة أخرى تُعدّ ولا تُسعَّر، وتذكر المجاميع عدد ما لم يدخل فيها. يكفي سعر صرف من تاريخ مبكر لتدخل.
money-rate-currency = العملة
money-rate-from = من تاريخ
money-rate-worth = الوحدة تساوي
money-rate-one = 1 { $currency } بـ{ $base }
money-rate-save = حفظ السعر
money-rate-saved = حُفظ سعر { $currency }
money-rate-edit = تعديل سعر { $currency } من { $day }
money-rate-delete = حذف سعر { $currency } من { $day }
money-rate-deleted = حُذف سعر { $currency }
action-money = الانتقال إلى أسعار الصرف والضريبة
