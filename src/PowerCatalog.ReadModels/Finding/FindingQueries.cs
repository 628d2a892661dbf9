using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.ReadModels.Finding;

/// <summary>Finds everything that a few characters may mean: the same for the command line, the API and the pages.</summary>
public static class FindingQueries
{
    /// <summary>What a text finds, of each kind at most <paramref name="most"/>.</summary>
    public static Findings Find(this CatalogView view, string? text, PlainWords words, int most)
    {
        var notSearched = SearchWords.LeftOut(text);
        var sought = view.Seek(text, words);
        if (sought.Words.Count == 0) return Findings.None(string.IsNullOrWhiteSpace(text) ? null : text, notSearched);
        var filter = new PowerFilter(Text: text) { Sought = sought };
        var names = sought.Words.Select(word => word.Ways.Select(TextKey.OfName).ToArray()).ToList();
        var number = DocumentNumber.Parse(text);
        return new Findings(
            text, sought.Words, notSearched,
            view.List(filter, 0, most),
            view.Past(sought, most),
            Departments(view, names, most),
            Townships(view, names, most),
            [.. view.OtherReceivers().Where(receiver => Holds(names, receiver.Name, receiver.Key)).Take(most)],
            view.Adjustments(view.AdjustmentNames().Where(adjustment =>
                (number.IsRead && adjustment.DocumentNumber == number.Normal)
                    || Holds(names, adjustment.DocumentNumber, adjustment.Title)).Take(most)),
            [.. view.LawsNamed(law => Holds(names, law)).Take(most)]);
    }

    private static List<FoundDepartment> Departments(CatalogView view, List<string[]> words, int most)
    {
        var met = Met(view, "department", words);
        // Counting what each holds takes longer than all else, so that it is done only where one is met.
        return met.Count == 0
            ? []
            : [
                .. view.Departments().Where(department => met.ContainsKey(department.Code)).Take(most)
                    .Select(department => new FoundDepartment(department, met[department.Code])),
            ];
    }

    private static List<FoundTownship> Townships(CatalogView view, List<string[]> words, int most)
    {
        var met = Met(view, "township", words);
        return met.Count == 0
            ? []
            : [
                .. view.Townships().Where(township => met.ContainsKey(township.Code)).Take(most)
                    .Select(township => new FoundTownship(township, met[township.Code])),
            ];
    }

    // The bodies that are met, by code: by what they are called on the day, or else by a name of other days, which is then told.
    private static Dictionary<string, string?> Met(CatalogView view, string kind, List<string[]> words)
    {
        var parameters = view.Parameters();
        parameters.Add("kind", kind);
        return view.Query(
            $"SELECT code, name, parent, {view.Meets("b")} FROM bodies b WHERE catalog_id = @catalog AND kind = @kind "
                + $"AND {view.Knows("b")}",
            parameters,
            static row => (Code: row.Text(0), Name: row.Text(1), Parent: row.TextOrNull(2), Now: row.Number(3)))
            .Where(row => Holds(words, row.Name, row.Parent, row.Code)).GroupBy(row => row.Code)
            .ToDictionary(body => body.Key, body => body.Any(row => row.Now != 0) ? null : body.First().Name);
    }

    private static bool Holds(List<string[]> words, params string?[] texts)
    {
        var held = texts.Select(TextKey.OfName).ToList();
        return words.TrueForAll(ways => ways.Any(way => held.Exists(text => text.Contains(way, StringComparison.Ordinal))));
    }
}
