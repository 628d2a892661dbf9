using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.Procedure;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>
/// Writes the periods of what waits for somebody as all-day events on their last days, in Asia/Shanghai, where all of them are counted. A
/// period whose last day cannot be counted has no event.
/// </summary>
internal static class WorkCalendar
{
    /// <summary>The calendar.</summary>
    /// <param name="cards">What waits, with the person's own waits alone.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="site">The address of the site.</param>
    public static string Of(IEnumerable<ProcedureCard> cards, PageLanguage language, string site)
    {
        var calendar = new Calendar { ProductId = "-//PowerCatalog//Work//ZH" };
        calendar.AddProperty("X-WR-CALNAME", language["权责清单待办", "Work on the list of powers"]);
        calendar.AddProperty("X-WR-TIMEZONE", "Asia/Shanghai");
        foreach (var card in cards) calendar.Events.AddRange(Events(card, language, site));
        return new CalendarSerializer(calendar).SerializeToString() ?? "";
    }

    private static IEnumerable<CalendarEvent> Events(ProcedureCard card, PageLanguage language, string site)
    {
        foreach (var waits in card.Waits.GroupBy(wait => Deadlines.PeriodOf(wait.Step)))
        {
            if (card.Deadlines.FirstOrDefault(deadline => deadline.What == waits.Key) is not { Due: { } due } deadline) continue;
            var steps = waits.Select(wait => wait.Step).Distinct().Select(step => language.Of(ProcedureWords.Of(step)));
            yield return new CalendarEvent
            {
                // The same event, moved, where the period begins anew: programs replace it.
                Uid = $"{card.Adjustment}-{EnumWords.Of(deadline.What)}@powercatalog",
                Sequence = (int)Math.Min(card.Version, int.MaxValue),
                DtStamp = new CalDateTime(card.LastStep.ToDateTime(TimeOnly.MinValue).AddHours(-8), CalDateTime.UtcTzId),
                Start = new CalDateTime(due),
                End = new CalDateTime(due.AddDays(1)),
                Summary = language[
                    $"{string.Join('、', steps)}：{card.Name}", $"{string.Join(", ", steps)}: {card.Name}"],
                Description = language[
                    $"{CatalogTime.Show(deadline.From)}之后{deadline.Days}个工作日，最后一天。",
                    $"The last of {deadline.Days} working days after {CatalogTime.Show(deadline.From)}."],
                Url = new Uri($"{site}/{card.Division}/procedure/{card.Adjustment}"),
                Transparency = TransparencyType.Transparent,
            };
        }
    }
}
