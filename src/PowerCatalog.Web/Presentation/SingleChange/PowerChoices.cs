using PowerCatalog.ReadModels.Finding;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Presentation.SingleChange;

/// <summary>The powers that may be meant by what was typed: a name, a part of one, a department or a code.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Place">Where the form stands.</param>
/// <param name="Powers">The first of them, the best first.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Words">The words that were sought.</param>
public sealed record PowerChoices(
    string Text, string Kind, ChangePlace Place, IReadOnlyList<PowerAnswer> Powers, long Total, IReadOnlyList<SoughtWord> Words)
{
    private const int Most = 20;

    /// <summary>Seeks them on today's list: powers by their words, then those of departments by theirs.</summary>
    internal static PowerChoices Of(PageRequest request, ChangePlace place, string kind, string text)
    {
        var found = request.View.Find(text, request.Words.Data.PlainWords, Most);
        List<PowerAnswer> powers = [.. found.Powers.Items];
        var total = found.Powers.Total;
        foreach (var department in found.Departments)
        {
            var filter = new PowerFilter(Department: department.Department.Code);
            var page = request.View.List(filter, PowerSort.Usual(filter), 0, Most);
            var others = page.Items.Where(power => powers.TrueForAll(known => known.Code != power.Code)).ToList();
            total += page.Total - (page.Items.Count - others.Count);
            powers.AddRange(others.Take(Most - powers.Count));
        }

        return new PowerChoices(text, kind, place, powers, total, found.Words);
    }
}
