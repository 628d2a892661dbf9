using System.Globalization;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Exchange.Reading;

namespace PowerCatalog.Application.Drafts;

/// <summary>What was sent and is not recorded yet.</summary>
/// <param name="Id">The id of the adjustment that it becomes, assigned before there is a number.</param>
/// <param name="Division">The catalog that it is for.</param>
/// <param name="Name">The name of the file or of the change.</param>
/// <param name="Received">When it was sent.</param>
/// <param name="Particulars">Particulars of the adjustment given in the request, by field.</param>
public sealed record Draft(
    AdjustmentId Id, DivisionCode Division, string Name, DateTimeOffset Received, IReadOnlyDictionary<string, string> Particulars)
{
    private static readonly Dictionary<string, string> Undecided = [];

    /// <summary>The digest of the file that was sent; null where a form was filled in.</summary>
    public string? Source { get; init; }

    /// <summary>Whether the file is a whole list, which is compared with the catalog, or an adjustment.</summary>
    public DraftKind Kind { get; init; } = DraftKind.Adjustment;

    /// <summary>The department that a list without a column for it is of; null where the file says it.</summary>
    public string? Department { get; init; }

    /// <summary>The meanings of the file's unknown columns, by heading.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>What is decided of what follows from its lines, in the words of the column 连带处理, by the line's name.</summary>
    /// <remarks>None where the last version stored it, which knew no consequences.</remarks>
    public IReadOnlyDictionary<string, string> Consequences { get => field ?? Undecided; init; } = Undecided;

    /// <summary>The ids of the people who sent it or changed how it is read; empty where a program did.</summary>
    /// <remarks>None where the last version stored it, which did not keep them.</remarks>
    public IReadOnlyList<string> Hands { get => field ?? []; init; } = [];

    /// <summary>The first change filled into a form; null where a file was sent.</summary>
    public DraftedChange? Change { get; init; }

    /// <summary>The same draft after somebody had a hand in it.</summary>
    public Draft By(PersonId person) => Hands.Contains(person.Value) ? this : this with { Hands = [.. Hands, person.Value] };

    /// <summary>What else was filled into the form, after <see cref="Change"/>: a decision may have several changes.</summary>
    /// <remarks>None where the last version stored it, which knew one.</remarks>
    public IReadOnlyList<DraftedChange> More { get => field ?? []; init; } = [];

    /// <summary>All that was filled into forms, in order; none where a file was sent.</summary>
    public IReadOnlyList<DraftedChange> Changes() => Change is { } first ? [first, .. More] : [];

    /// <summary>The changes with what is decided of what follows from each; none where a file was sent.</summary>
    public IReadOnlyList<DraftedChange> DecidedChanges() => [.. Changes().Select((change, index) => Decided(change, index + 1))];

    /// <summary>What names a change when it is decided what follows from it: its number, from 1.</summary>
    public static string KeyOf(int line) => line.ToString(CultureInfo.InvariantCulture);

    // The version before named the only line by its sheet.
    private DraftedChange Decided(DraftedChange change, int line)
    {
        var decided = Consequences.GetValueOrDefault(KeyOf(line)) ?? Consequences.GetValueOrDefault(ReadOptions.EveryLine)
            ?? (More.Count == 0 ? Consequences.Values.FirstOrDefault() : null);
        return decided is null ? change : change with
        {
            ByField = new Dictionary<string, string>(change.ByField) { [Fields.Consequences] = decided },
        };
    }
}
