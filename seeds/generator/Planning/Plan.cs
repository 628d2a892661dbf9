using PowerCatalog.Seeds.Content;

namespace PowerCatalog.Seeds.Planning;

/// <summary>
/// The whole content of the opening list and of the year's decisions, decided in the one order in which the parts depend on each other.
/// </summary>
public sealed class Plan
{
    public Plan(string root, Targets targets)
    {
        Library = new Library(root);
        Year = Decision.ReadAll(Library);
        foreach (var file in (string[])["delegations.tsv", "transfers.tsv", "suspensions.tsv"])
        {
            foreach (var row in Library.Rows(file)) Library.Find(row[0], row[1]).Protected = true;
        }

        foreach (var row in Library.Rows("proofs.tsv"))
        {
            foreach (var name in row[2].Split('、')) Library.Find(row[0], name).Protected = true;
        }

        new Fates(Library, Year, targets).Choose();
        new Particulars(Library).Fill();
        var balance = new Balance(Library, Year, targets);
        balance.Limits();
        new Flags(Library, Year, targets).Choose();
        balance.Steps();
        new Changing(Library, Year, targets).Choose();
        AssignCodes();
    }

    public Library Library { get; }

    public IReadOnlyList<Decision> Year { get; }

    // PP TT DD MMM SSS: Ningxia, category, department, running number, no sub-item. The opening list comes first.
    private void AssignCodes()
    {
        var last = new Dictionary<string, int>();
        foreach (var item in Library.Items.OrderBy(item => item.AddedBy?.Index ?? 0))
        {
            var family = $"64{item.Procedure.Code}{item.Department[1..]}";
            last[family] = last.GetValueOrDefault(family) + 1;
            item.Code = $"{family}{last[family]:000}000";
        }
    }
}
