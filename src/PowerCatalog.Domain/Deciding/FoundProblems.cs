using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// The problems of a draft as the checks find them. All are counted; of each severity the first <see cref="ProblemLimit.MostKept"/> are
/// kept, in the order in which lines are checked.
/// </summary>
/// <param name="faulty">Places in which reading already found an error; what follows from it is not said again.</param>
internal sealed class FoundProblems(IReadOnlySet<Place>? faulty = null)
{
    private readonly ProblemLimit _limit = new(ProblemLimit.MostKept);
    private readonly List<(int Line, Problem Problem)> _kept = [];

    /// <summary>The number of the line that is checked; 0 for the draft as a whole.</summary>
    public int Line { get; set; }

    public ProblemCount Count => _limit.Count;

    public void Add(Problem problem)
    {
        if (problem.Place is { } place && faulty?.Contains(place) == true) return;
        if (_limit.Keeps(problem)) _kept.Add((Line, problem));
    }

    /// <summary>The problems that were kept: those of the draft as a whole first, then line by line.</summary>
    public IReadOnlyList<Problem> InOrder() => [.. _kept.OrderBy(found => found.Line).Select(found => found.Problem)];
}
