using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.ReadModels.Occurrences;

/// <summary>Which powers a receiver exercises, and when.</summary>
internal sealed class ExercisedPowers
{
    private readonly ILookup<string, (long From, long To)> _periods;

    private ExercisedPowers(ILookup<string, (long From, long To)> periods) => _periods = periods;

    public static ExercisedPowers Of(CatalogView view, KnownReceiver receiver)
    {
        var parameters = view.Parameters();
        parameters.Add("receiver", receiver.Key);
        return new ExercisedPowers(
            view.Query(
                "SELECT p.code, d.valid_from, d.valid_to FROM delegations d JOIN powers p ON p.power_id = d.power_id "
                    + $"WHERE d.catalog_id = @catalog AND d.receiver = @receiver AND {view.Knows("d")}",
                parameters,
                static row => (
                    Code: row.Text(0), From: row.Number(1), To: row.Number(2))).ToLookup(row => row.Code, row => (row.From, row.To)));
    }

    /// <summary>Whether it exercises a power on a day or did until that day.</summary>
    public bool On(string power, DateOnly day)
    {
        var number = (long)ClockColumns.Number(day);
        return _periods[power].Any(period => period.From <= number && number <= period.To);
    }
}
