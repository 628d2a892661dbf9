using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// The result of checking a draft: its particulars and facts, or the problems that prevent recording; warnings in either case.
/// </summary>
/// <param name="Particulars">The adjustment's particulars; null where one is missing, and then nothing can be recorded.</param>
/// <param name="Facts">The facts in the order in which they will be recorded; valid only without errors, empty without particulars.</param>
/// <param name="Counts">The counts of the lines; zero where the draft states no day.</param>
/// <param name="Preview">Each change before and after, in the order of the facts; empty where the draft states no day.</param>
/// <param name="Problems">
/// Errors and warnings, those of the draft as a whole first and then in the order of the lines; of each severity the first
/// <see cref="ProblemLimit.MostKept"/>.
/// </param>
public sealed record Assessment(
    Particulars? Particulars,
    IReadOnlyList<Fact> Facts,
    AdjustmentCounts Counts,
    IReadOnlyList<PreviewLine> Preview,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>How many errors and warnings there are, including those that are not in <see cref="Problems"/>.</summary>
    public ProblemCount Found { get; init; } = ProblemCount.Of(Problems);

    /// <summary>For each correction among the facts, by the revision that it corrects, the fact as first recorded.</summary>
    public IReadOnlyDictionary<long, Fact> Corrected { get; init; } = new Dictionary<long, Fact>();

    /// <summary>What follows from its lines without being said by them, in the order of the lines.</summary>
    public IReadOnlyList<Consequence> Consequences { get; init; } = [];

    /// <summary>How many powers and services of its list it opens; 0 for an adjustment, whose additions are counted as such.</summary>
    public int Opened { get; init; }

    /// <summary>The counts without what is opened, which is on the list from the start and not added to it.</summary>
    public AdjustmentCounts CountsBesideOpened => Opened == 0 ? Counts : Counts with { Added = 0, ServicesAdded = 0 };

    /// <summary>Whether it can be recorded.</summary>
    public bool IsSound => Particulars is not null && Found.Errors == 0;

    /// <summary>A draft whose lines are not assessed.</summary>
    internal static Assessment Refused(Particulars? particulars, FoundProblems problems) =>
        new(particulars, [], Counting.Nothing, [], problems.InOrder()) { Found = problems.Count };
}

/// <summary>One change as a person sees it before it is recorded.</summary>
/// <param name="Line">The line of the draft, counted from 1; people are told <see cref="Sheet"/> and <see cref="Row"/>.</param>
/// <param name="Kind">The registered name of the event that it becomes, as <c>PowerAdded.v1</c>.</param>
/// <param name="Subject">The power's, department's or township's code.</param>
/// <param name="Name">Its name; of a correction, the registered name of the event that it corrects.</param>
/// <param name="Effective">From when.</param>
/// <param name="Element">The element, department or township that changes; null where the whole does.</param>
/// <param name="Before">What was; null where nothing.</param>
/// <param name="After">What will be; null where nothing.</param>
public sealed record PreviewLine(
    int Line, string Kind, string Subject, string Name, DateOnly Effective, string? Element, string? Before, string? After)
{
    /// <summary>The sheet that the line stands on, or the text file; null before it is known.</summary>
    public string? Sheet { get; init; }

    /// <summary>The row there, as the person's program numbers it; null where the line was made without a file.</summary>
    public int? Row { get; init; }

    /// <summary>The same with where its line stands in what was sent.</summary>
    internal PreviewLine At(Place place) => this with { Sheet = place.Sheet, Row = place.Row };

    /// <summary>Whether it is a power of a list that opens, which is on it from the start and not added to it.</summary>
    public bool Opening { get; init; }

    /// <summary>
    /// Of a department that is registered, how many items come to it with the draft; null where none does, and of other lines.
    /// </summary>
    public int? Items { get; init; }

    /// <summary>The line of a department that is registered, with the number of its items, which stands as what will be.</summary>
    internal PreviewLine WithItems(int items) => this with { Items = items, After = $"{items} 项" };
}
