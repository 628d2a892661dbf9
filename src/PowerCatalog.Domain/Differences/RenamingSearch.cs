using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Differences;

/// <summary>A line and a power that may be one under two names.</summary>
internal sealed record FoundRenaming(int Number, SentLine Sent, ListedPower Power, double Score);

/// <summary>
/// Looks for renamings among the lines and powers that are left, within one department: pairs whose names and legal bases are near, the
/// nearest first, each line and each power once.
/// </summary>
internal sealed class RenamingSearch(IReadOnlyList<SentLine> lines, IReadOnlyList<ListedPower> powers)
{
    private const double Worth = 0.6;
    private const double OfName = 0.7;

    // Where so many are left in a department, the list is another one, and near names are chance.
    private const int Most = 300;

    public IReadOnlyList<FoundRenaming> Find()
    {
        var byDepartment = powers.ToLookup(power => power.Is!.Department);
        var pairs = new List<(SentLine Sent, ListedPower Power, double Score)>();
        foreach (var group in lines.Where(line => line.Department is not null).GroupBy(line => line.Department!.Value))
        {
            var candidates = byDepartment[group.Key].ToList();
            if (candidates.Count is 0 or > Most || group.Count() > Most) continue;
            pairs.AddRange(
                from sent in @group
                from power in candidates
                let score = Score(sent, power.Is!)
                where score >= Worth
                select (sent, power, score));
        }

        var found = new List<FoundRenaming>();
        var taken = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (sent, power, score) in pairs.OrderByDescending(pair => pair.Score))
        {
            if (taken.Contains(sent) || taken.Contains(power)) continue;
            taken.Add(sent);
            taken.Add(power);
            found.Add(new FoundRenaming(found.Count + 1, sent, power, Math.Round(score, 2)));
        }

        return found;
    }

    private static double Score(SentLine sent, PowerState power)
    {
        if (sent.Category is { } category && category != power.Category) return 0;
        var name = Nearness.Of(sent.Name, power.Name);
        var bases = Overlap(sent.Line.Fields["legalBasis"]?.Text, power.Elements["legalBasis"]);
        return bases is null ? name : (OfName * name) + ((1 - OfName) * bases.Value);
    }

    // The share of laws and articles that both name; null where one of them names none.
    private static double? Overlap(string? one, string? other)
    {
        var (first, second) = (Named(one), Named(other));
        return first.Count == 0 || second.Count == 0 ? null : (double)first.Intersect(second).Count() / first.Union(second).Count();
    }

    private static HashSet<string> Named(string? bases) => LegalBasis.ParseAll(bases ?? "")
        .SelectMany(basis => basis.Articles.DefaultIfEmpty("").Select(article => $"{basis.Law} {article}")).ToHashSet();
}
