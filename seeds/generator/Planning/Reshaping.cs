using PowerCatalog.Seeds.Content;

namespace PowerCatalog.Seeds.Planning;

/// <summary>Merges neighbours of one line of content into one item, and splits one into several.</summary>
public sealed class Reshaping(Library library, IReadOnlyList<Decision> year)
{
    /// <summary>Items that the opening list has as one and a decision splits in two.</summary>
    public void Split(int times)
    {
        foreach (var parts in Neighbours("split", 2).Take(times).ToList())
        {
            var whole = Combine(parts);
            var decision = Decision.For(year, whole.Department, whole.Key);
            whole.RemovedBy = decision;
            whole.RemovalReason = "拆分";
            foreach (var part in parts)
            {
                part.AddedBy = decision;
                part.Supersedes.Add(whole);
                whole.SupersededBy.Add(part);
            }
        }
    }

    /// <summary>Items of the opening list that a decision merges.</summary>
    public void Merge(int times)
    {
        foreach (var parts in Neighbours("merge", 3).Take(times).ToList())
        {
            var whole = Combine(parts);
            var decision = Decision.For(year, whole.Department, whole.Key);
            whole.AddedBy = decision;
            foreach (var part in parts)
            {
                part.RemovedBy = decision;
                part.RemovalReason = "合并";
                part.SupersededBy.Add(whole);
                whole.Supersedes.Add(part);
            }
        }
    }

    // Of each line with enough untouched items its first ones, lines in an order of their own. D26 is left out: its name changes on the
    // way.
    private IEnumerable<Item[]> Neighbours(string purpose, int count) =>
        library.Items.Where(
            item => item is { IsPower: true, InOpening: true, RemovedBy: null, Protected: false, Subject.Length: > 0 and < 16 })
            .Where(item => item.Department != "D26" && item.Basis is { } basis && library.Laws[basis.Law].Age == LawAge.Old)
            .GroupBy(item => item.Group)
            .Where(group => group.Count() > count + 1)
            .Shuffled(purpose, group => group.Key)
            .Select(group => group.Take(count).ToArray());

    private Item Combine(Item[] parts)
    {
        var first = parts[0];
        var whole =
            new Item(first.Department, first.Procedure, first.Basis, first.Pattern, string.Join('、', parts.Select(part => part.Subject)));
        library.Items.Insert(library.Items.IndexOf(first), whole);
        return whole;
    }
}
