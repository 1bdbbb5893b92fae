## Currencies and tax

money-title = Money and VAT
money-base-hint = All totals are in it. It was chosen when the workspace was made, and stays.
money-vat-rate = VAT rate, %
money-vat-rate-hint = As in 15 or 5.5. Leave it empty where no VAT is spoken of.
money-vat-basis = The values of deals are
money-vat-without = without VAT
money-vat-with = with VAT
money-vat-basis-hint = This holds for all deals, so that no sum mixes the two. No value is changed by it.
money-vat-changed = VAT changed
money-rates = Exchange rates
money-rates-lead = What one unit of another currency is worth in { $base }, from a day on. A deal counts at the rate of the day it closed; an open one at today’s.
money-rates-empty-title = No exchange rates yet
money-rates-empty-text = Deals in another currency are counted, and not priced: totals say how many they leave out. Give the currency a rate from an early day, and they are in.
money-rate-currency = Currency
money-rate-from = From
money-rate-worth = One is worth
money-rate-one = 1 { $currency } in { $base }
money-rate-save = Save rate
money-rate-saved = Rate of { $currency } saved
money-rate-edit = Edit the rate of { $currency } from { $day }
money-rate-delete = Delete the rate of { $currency } from { $day }
money-rate-deleted = Rate of { $currency } deleted
action-money = Go to exchange rates and VAT
