using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Differences;

/// <summary>
/// The departments of a list that hold nothing yet and stand in it beside others that do: their lines open them, as they would in a file of
/// their own, and are no additions. Not so in an export of ours that was edited, or where powers of others come to them: that is an
/// adjustment.
/// </summary>
public static class OpenedBeside
{
    /// <summary>The lines that may open departments; none where the list is compared as a whole.</summary>
    /// <param name="list">A list with a department that holds something.</param>
    /// <param name="knowledge">The departments, and which of them hold something.</param>
    /// <param name="reference">The reference data.</param>
    /// <param name="on">The day.</param>
    public static IReadOnlyList<DraftLine> MayOpen(
        AdjustmentDraft list, CatalogKnowledge knowledge, ReferenceData reference, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(reference);
        if (list.Versions.Count > 0 || list.Lines.Any(line => line.Kind != LineKind.List)) return [];
        var directory = new DepartmentDirectory(list.Division, knowledge, reference, new FoundProblems());
        var opens = list.Lines.Select(line => line.Fields[Fields.Department]?.Text).OfType<string>().Distinct()
            .Where(name => HoldsNothing(name, directory, knowledge, on)).ToHashSet();
        return [.. list.Lines.Where(line => opens.Contains(line.Fields[Fields.Department]?.Text ?? ""))];
    }

    /// <summary>The departments that the lines open, as the list writes them, each with the number of its lines.</summary>
    /// <param name="list">The list.</param>
    /// <param name="lines">Those that may open departments.</param>
    /// <param name="known">What is known of the codes and names of these lines.</param>
    /// <param name="on">The day.</param>
    public static IReadOnlyList<(string Name, int Items)> Of(
        AdjustmentDraft list, IReadOnlyList<DraftLine> lines, CatalogKnowledge known, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(known);
        var named = list.Lines.Except(lines).Select(line => TextKey.OfName(line.Fields[Fields.Name]?.Text)).ToHashSet();
        return
        [
            .. lines.GroupBy(line => line.Fields[Fields.Department]!.Text)
                .Where(group => !group.Any(Comes)).Select(group => (group.Key, group.Count())),
        ];

        // A power of another department: by its code, or by a name that no other line of the list has.
        bool Comes(DraftLine line) => PowerCode.TryRead(line.Fields[Fields.Code]?.Text, out var code) && IsOnList(code)
            || (TextKey.OfName(line.Fields[Fields.Name]?.Text) is var name && !named.Contains(name)
                && known.Named.GetValueOrDefault(name, []).Any(IsOnList));

        bool IsOnList(PowerCode code) =>
            known.Powers.GetValueOrDefault(known.Aliases.GetValueOrDefault(code, code))?.On(on) is not null;
    }

    /// <summary>That such a department's lines are no part of an adjustment that compares the others.</summary>
    public static Problem Apart(string department, int items) => Problem.Warning(
        "difference.opens-apart", null,
        $"“{department}”（{items} 项）清单上还没有事项：这些行建立它的清单，不计增加，没有列入这项调整。请把它们另作一份清单，另行提交。",
        $"'{department}' ({items} {(items == 1 ? "item" : "items")}) holds nothing yet: these lines open its list, are no additions, and "
            + "are no part of this adjustment. Submit them as a list of their own.");

    /// <summary>The lines of a list that are of some departments, or those that are not.</summary>
    public static AdjustmentDraft Part(AdjustmentDraft list, IReadOnlySet<string> departments, bool within)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(departments);
        return list with
        {
            Lines =
            [
                .. list.Lines.Where(line => departments.Contains(line.Fields[Fields.Department]?.Text ?? "") == within)
                    .Select((line, index) => line with { Number = index + 1 }),
            ],
        };
    }

    // A name that may be that of a known department is a question of the comparison.
    private static bool HoldsNothing(string name, DepartmentDirectory directory, CatalogKnowledge knowledge, DateOnly on) =>
        directory.Named(name, on) is { } code
            ? !knowledge.Holders.Contains(code) && directory.Standing(name, on) is not null
            : !DepartmentNaming.IsJoint(name) && directory.MayBe(name, on) is null;
}
