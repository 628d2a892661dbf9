using PowerCatalog.Seeds.Content;

namespace PowerCatalog.Seeds.Planning;

/// <summary>Moves limits and steps by single days and steps until their sums come to the report's percentages.</summary>
public sealed class Balance(Library library, IReadOnlyList<Decision> year, Targets targets)
{
    private const int FewestSteps = 2;

    /// <summary>Sets the promised limits that hold at the end of the year.</summary>
    public void Limits()
    {
        var items =
            library.Items.Where(item => item.IsPower && item.RemovedBy is null && Particulars.WorkingDays(item, "statutoryLimit") > 0)
            .Where(item => Particulars.WorkingDays(item, "promisedLimit") is not null)
            .Shuffled("limits", item => item.Key).ToList();
        var statutory = items.Sum(item => Statutory(item));
        var target = Percentages.After(statutory, targets["limitReductionPercent"])
            ?? throw new InvalidDataException($"No sum of promised limits out of {statutory} comes to the percentage.");
        for (var difference = target - items.Sum(item => Promised(item)); difference != 0;)
        {
            var step = Math.Sign(difference);
            foreach (var item in items.Where(item => Promised(item) + step >= 1 && Promised(item) + step < Statutory(item))
                .Take(Math.Abs(difference)))
            {
                item.Elements["promisedLimit"] = $"{Promised(item) + step}工作日";
                difference -= step;
            }
        }
    }

    /// <summary>Chooses whose steps become fewer, and by how many.</summary>
    public void Steps()
    {
        var items = library.Items.Where(item => item.IsPower && item.Stays && item.Elements.ContainsKey("steps"))
            .Shuffled("fewer", item => item.Key).ToList();
        var before = items.Sum(item => Before(item));
        var after = Percentages.After(before, targets["stepReductionPercent"]);
        for (; after is null; after = Percentages.After(++before, targets["stepReductionPercent"]))
        {
            items[^1].Elements["steps"] = $"{Before(items[^1]) + 1}";
        }

        var missing = before - after.Value;
        foreach (var item in items)
        {
            var fewer = Math.Min(Math.Min(Before(item) - FewestSteps, 2 + Spread.Of(item.Key, "fewer", 3)), missing);
            if (fewer == 0) break;
            item.ChangedBy ??= Decision.For(year, item.Department, item.Key);
            item.Changes.Add(new Change("steps", $"{Before(item)}", $"{Before(item) - fewer}"));
            missing -= fewer;
        }

        if (missing != 0) throw new InvalidDataException($"{missing} steps are left over.");
    }

    private static int Before(Item item) => int.Parse(item.Elements["steps"]);

    private static int Statutory(Item item) => Particulars.WorkingDays(item, "statutoryLimit")!.Value;

    private static int Promised(Item item) => Particulars.WorkingDays(item, "promisedLimit")!.Value;
}
