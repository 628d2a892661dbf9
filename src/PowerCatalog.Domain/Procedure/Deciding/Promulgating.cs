using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Events;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>颁布: what the decision is called and since when it holds; whether it can be recorded is decided anew against the list.</summary>
internal static class Promulgating
{
    private static readonly string[] Known =
    [
        Fields.DocumentNumber, Fields.Title, Fields.Authority, Fields.Decided, Fields.Effective, Fields.Remark,
    ];

    public static (IReadOnlyList<AdjustmentEvent>, IReadOnlyList<Problem>) Take(Promulgate promulgate, TypedText texts)
    {
        var unknown = promulgate.Particulars.Keys.Where(field => !Known.Contains(field));
        var stated = promulgate.Particulars.Where(pair => Known.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, Text: texts.Optional(pair.Value, "决定的各项", "particulars")))
            .Where(pair => pair.Text is not null).Select(pair => new StatedParticular(pair.Key, pair.Text!));
        return ([new PromulgationBegun(promulgate.Digest, [.. stated])], [.. unknown.Select(ProcedureProblems.NoParticular)]);
    }
}
