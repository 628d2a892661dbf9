using PowerCatalog.Seeds.Content;

namespace PowerCatalog.Seeds.Planning;

/// <summary>Chooses which powers change, and fills up with further places until powers and places come to the report's figures.</summary>
public sealed class Changing(Library library, IReadOnlyList<Decision> year, Targets targets)
{
    private readonly HashSet<string> _names = [.. library.Items.Select(item => item.Key)];

    /// <summary>Decides on all changes that are not decided yet.</summary>
    public void Choose()
    {
        foreach (var item in library.Items.Where(item => item.Stays && item.Basis is not null)) FollowRevision(item);

        var powers = library.Items.Where(item => item.IsPower && item.Stays).Shuffled("changed", item => item.Key).ToList();
        var changed = powers.Where(item => item.Changes.Count > 0).ToList();
        var wanted = targets.Count("powersChanged");
        if (changed.Count > wanted) throw new InvalidDataException($"{changed.Count} powers must change, more than {wanted}.");

        foreach (var item in powers.Where(item => item.Changes.Count == 0).Take(wanted - changed.Count).ToList())
        {
            TakeNext(item);
            changed.Add(item);
        }

        var places = changed.Sum(item => item.Changes.Count);
        while (places < targets.Count("elementChanges"))
        {
            var before = places;
            foreach (var item in changed.Shuffled($"more{places}", item => item.Key).Take(targets.Count("elementChanges") - places)
                .ToList())
            {
                if (TakeNext(item)) places++;
            }

            if (places == before) throw new InvalidDataException($"Nothing is left to change; {places} places.");
        }
    }

    // A power that rests on a revised law is brought up to its new text, by a decision after it.
    private void FollowRevision(Item item)
    {
        var (before, after) = (library.Laws.Before(item.Basis!), library.Laws.After(item.Basis!));
        if (before == after) return;
        item.ChangedBy = Decision.For(year, item.Department, item.Key, library.Laws[item.Basis!.Law].Since);
        item.Changes.Insert(0, new Change("legalBasis", before, after));
    }

    private bool TakeNext(Item item)
    {
        item.ChangedBy ??= Decision.For(year, item.Department, item.Key);
        foreach (var option in Options(item).Shuffled("option" + item.Key, option => option.Element))
        {
            if (item.Changes.Exists(change => change.Element == option.Element)) continue;
            if (option.Element == "name" && !_names.Add($"{item.Department}|{option.To}")) continue;
            item.Changes.Add(option);
            if (option.Element != "name") item.Elements[option.Element] = option.From;
            return true;
        }

        return false;
    }

    private IEnumerable<Change> Options(Item item)
    {
        var values = item.Elements;
        if (Particulars.WorkingDays(item, "statutoryLimit") is { } statutory
            && Particulars.WorkingDays(item, "promisedLimit") is { } promised && promised < statutory)
            yield return new Change(
                "promisedLimit", $"{Math.Min(statutory, promised + 1 + Spread.Of(item.Key, "shorter", 6))}工作日", $"{promised}工作日");
        if (values.TryGetValue("materials", out var materials) && materials.Contains('\n', StringComparison.Ordinal))
            yield return new Change("materials", materials, materials[..materials.LastIndexOf('\n')]);
        if (values.TryGetValue("visits", out var visits) && visits != "0")
            yield return new Change("visits", visits, visits == "2" ? "1" : "0");
        if (values.TryGetValue("conditions", out var conditions))
            yield return new Change(
                "conditions", conditions, conditions.Replace("申请人具备", "申请人应当具备", StringComparison.Ordinal), Editorial: true);
        if (values.TryGetValue("penaltyDetail", out var penalty) && item.ChangedBy!.Effective >= Particulars.PenaltyLaw)
            yield return new Change("penaltyDetail", penalty, Particulars.Penalty.After);
        if (item.Procedure.Key is "处罚" or "检查" or "强制" or "奖励" or "征收")
            yield return new Change(
                "duties", values["duties"], values["duties"] + $"\n{values["duties"].Count(c => c == '\n') + 2}.其他责任：法律法规规章规定应履行的其他责任。");
        if (!item.Protected && item.Name.EndsWith("的处罚", StringComparison.Ordinal))
            yield return new Change("name", item.Name, item.Name[..^2] + "行政处罚", Editorial: true);
        if (item.Basis is { } basis && library.Laws[basis.Law].Age == LawAge.Old && library.Laws.UnderShortTitle(basis) is { } shortTitle)
            yield return new Change("legalBasis", shortTitle, library.Laws.After(basis), Editorial: true);
        if (item.Procedure.Offices.FirstOrDefault(office => office != values["office"]) is { } other)
            yield return new Change("office", values["office"], other);
    }
}
