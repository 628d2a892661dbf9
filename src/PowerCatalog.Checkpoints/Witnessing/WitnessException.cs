using PowerCatalog.Checkpoints.Files;

namespace PowerCatalog.Checkpoints.Witnessing;

/// <summary>A witness that does not answer, or refuses.</summary>
/// <param name="isRefusal">Whether it answered and refuses to cosign; a refusal needs a human.</param>
/// <param name="zh">In Chinese.</param>
/// <param name="en">In English.</param>
public sealed class WitnessException(bool isRefusal, string zh, string en) : EvidenceException(zh, en)
{
    /// <summary>Whether it answered and refuses to cosign.</summary>
    public bool IsRefusal => isRefusal;

    /// <summary>The size that it holds, where that is greater than the checkpoint that it was sent.</summary>
    public long? Held { get; init; }
}
