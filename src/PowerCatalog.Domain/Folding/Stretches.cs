using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Folding;

/// <summary>
/// Joins the histories of stretches of days. An annulment from a day on changes which facts hold on that day and later, so the days before
/// and after it are folded from different facts.
/// </summary>
internal static class Stretches
{
    public static PowerHistory Join(IReadOnlyList<(DateOnly From, PowerHistory History)> stretches)
    {
        var states = new List<(DateOnly From, PowerState? State)>();
        var delegations = new List<DelegationPeriod>();
        for (var i = 0; i < stretches.Count; i++)
        {
            var (from, history) = stretches[i];
            DateOnly? to = i + 1 < stretches.Count ? stretches[i + 1].From : null;
            if (states.Count > 0 || history.On(from) is not null) states.Add((from, history.On(from)));
            states.AddRange(
                history.Periods.Where(period => period.From > from && (to is null || period.From < to))
                    .Select(period => (period.From, period.State)));
            foreach (var period in history.Delegations) Add(delegations, period, from, to);
        }

        return new PowerHistory(
            Periods(states), [.. delegations.OrderBy(period => period.From)],
            [.. stretches.SelectMany(stretch => stretch.History.Warnings).Distinct()]);
    }

    public static BodyHistory Join(IReadOnlyList<(DateOnly From, BodyHistory History)> stretches)
    {
        var periods = new List<BodyPeriod>();
        for (var i = 0; i < stretches.Count; i++)
        {
            var (from, history) = stretches[i];
            DateOnly? to = i + 1 < stretches.Count ? stretches[i + 1].From : null;
            foreach (var period in history.Periods)
            {
                if (Cut(period.From, period.To, from, to) is not { } days) continue;
                var part = period with { From = days.From, To = days.To };
                if (periods.Count > 0 && periods[^1].To == part.From && periods[^1] with { From = part.From, To = part.To } == part)
                    periods[^1] = periods[^1] with { To = part.To };
                else periods.Add(part);
            }
        }

        return new BodyHistory(periods, [.. stretches.SelectMany(stretch => stretch.History.Warnings).Distinct()]);
    }

    private static List<PowerPeriod> Periods(List<(DateOnly From, PowerState? State)> states)
    {
        var periods = new List<PowerPeriod>();
        foreach (var (from, state) in states)
        {
            if (periods.Count > 0 && periods[^1].State == state) continue;
            if (periods.Count > 0) periods[^1] = periods[^1] with { To = from };
            periods.Add(new PowerPeriod(from, null, state));
        }

        return periods;
    }

    // A period that continues across the boundary is one period.
    private static void Add(List<DelegationPeriod> all, DelegationPeriod period, DateOnly from, DateOnly? to)
    {
        if (Cut(period.From, period.To, from, to) is not { } days) return;
        var before = all.FindIndex(other =>
            other.To == days.From && other.Receiver.Key == period.Receiver.Key && other.Revision == period.Revision
                && other.Terms == period.Terms);
        if (before >= 0) all[before] = all[before] with { To = days.To };
        else all.Add(period with { From = days.From, To = days.To });
    }

    private static (DateOnly From, DateOnly? To)? Cut(DateOnly from, DateOnly? to, DateOnly first, DateOnly? end)
    {
        var begins = from > first ? from : first;
        var ends = to is null || (end is not null && end < to) ? end : to;
        return ends is null || begins < ends ? (begins, ends) : null;
    }
}
