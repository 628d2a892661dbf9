using PowerCatalog.Domain.Folding;

namespace PowerCatalog.ReadModels.PowerList;

/// <summary>The result of the plain fold in the form of the power list, for <c>replay</c> and for checking the read model.</summary>
public static class ReplayedList
{
    /// <summary>The list on a day, by code; with <paramref name="asRecorded"/> without corrections and annulments.</summary>
    public static (IReadOnlyList<PowerAnswer> Powers, IReadOnlyList<FoldWarning> Warnings) ListOn(
        this CatalogFold fold, DateOnly day, bool asRecorded, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fold);
        var state = fold.On(day, asRecorded, cancellation);
        var powers = new List<PowerAnswer>(state.Powers.Count);
        foreach (var (code, power) in state.Powers.OrderBy(pair => pair.Key))
        {
            cancellation.ThrowIfCancellationRequested();
            var period = fold.HistoryOf(code, asRecorded).Periods.Last(period => period.From <= day);
            var department = state.Departments.TryGetValue(power.Department, out var body) ? body.Name : power.Department.Value;
            powers.Add(new PowerAnswer(
                code.Value, power.Name, power.Category, power.Department.Value, department, power.Since, power.Suspended, period.From,
                period.To, power.Elements));
        }

        return (powers, state.Warnings);
    }
}
