using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Application.Drafts;

/// <summary>What somebody sent and has not recorded yet.</summary>
/// <param name="Id">The id of the adjustment that it becomes: given now, before there is a number.</param>
/// <param name="Division">The catalog that it is for.</param>
/// <param name="Name">The file's name, or what the change is called.</param>
/// <param name="Received">When it was sent.</param>
/// <param name="Particulars">Particulars of the adjustment given beside it, by field.</param>
public sealed record Draft(
    AdjustmentId Id, DivisionCode Division, string Name, DateTimeOffset Received, IReadOnlyDictionary<string, string> Particulars)
{
    /// <summary>The digest of the file that was sent; null where a form was filled in.</summary>
    public string? Source { get; init; }

    /// <summary>What unknown columns of the file mean, by heading.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>What the form was filled in with; null where a file was sent.</summary>
    public DraftedChange? Change { get; init; }
}
