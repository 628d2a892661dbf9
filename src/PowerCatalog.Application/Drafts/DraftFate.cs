using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Application.Drafts;

/// <summary>What a draft that is no longer there became, for whoever asks for it once more.</summary>
/// <param name="Division">The catalog.</param>
/// <param name="At">When.</param>
public sealed record DraftFate(DivisionCode Division, DateTimeOffset At)
{
    /// <summary>The revision that completed its decision, or the last of them; null where it was not recorded.</summary>
    public long? Revision { get; init; }

    /// <summary>Whether it became several decisions.</summary>
    public bool Several { get; init; }

    /// <summary>The adjustment on its way that it was put forward in; null where it was not.</summary>
    public string? PutForward { get; init; }
}
