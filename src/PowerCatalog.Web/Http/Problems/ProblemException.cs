using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Procedure.Answers;

namespace PowerCatalog.Web.Http.Problems;

/// <summary>A request cannot be answered as asked; the pipeline turns this into a problem.</summary>
internal sealed class ProblemException(ProblemType type, string zh, string en) : Exception(en)
{
    private readonly string _zh = zh;

    public ProblemType Type { get; } = type;

    /// <summary>What a page says instead, where the sentence is for programs; null where it does for both.</summary>
    public Bilingual? OnPages { get; init; }

    /// <summary>Header fields that go with the answer.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<FileProblem>? Errors { get; init; }

    /// <summary>How many problems the file has, where it is about a file.</summary>
    public ProblemCount? Found { get; init; }

    /// <summary>Of a running log: the decisions that stand recorded before the one that is not; null of any other file.</summary>
    public IReadOnlyList<LoggedDecision>? Standing { get; set; }

    /// <summary>Of a step that was not taken: where the adjustment stands; null of anything else.</summary>
    public CardAnswer? Adjustment { get; init; }

    /// <summary>Where others were faster: the steps since the version that was named; null of anything else.</summary>
    public IReadOnlyList<StepAnswer>? Since { get; init; }

    public ProblemAnswer Answer() => new(
        Type.Uri, Type.Zh, Type.En, Type.Status, _zh, Message, Errors, Found?.Errors, Found?.Warnings, Standing, Adjustment, Since);

    /// <summary>A day on which there is what is not there on the day that was asked for; null where none is known.</summary>
    public DateOnly? SeenOn { get; init; }
}
