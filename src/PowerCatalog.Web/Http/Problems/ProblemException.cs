using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Web.Http.Problems;

/// <summary>A request cannot be answered as asked; the pipeline turns this into a problem.</summary>
internal sealed class ProblemException(ProblemType type, string zh, string en) : Exception(en)
{
    private readonly string _zh = zh;

    public ProblemType Type { get; } = type;

    /// <summary>Header fields that go with the answer.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<FileProblem>? Errors { get; init; }

    /// <summary>How many problems the file has, where it is about a file.</summary>
    public ProblemCount? Found { get; init; }

    /// <summary>Of a running log: the decisions that stand recorded before the one that is not; null of any other file.</summary>
    public IReadOnlyList<LoggedDecision>? Standing { get; set; }

    public ProblemAnswer Answer() => new(
        Type.Uri, Type.Zh, Type.En, Type.Status, _zh, Message, Errors, Found?.Errors, Found?.Warnings, Standing);
}
