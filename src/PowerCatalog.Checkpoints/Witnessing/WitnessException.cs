namespace PowerCatalog.Checkpoints.Witnessing;

/// <summary>A witness that does not answer, or refuses.</summary>
/// <param name="isRefusal">Whether it answered and refuses to cosign; a refusal needs a human.</param>
/// <param name="zh">In Chinese.</param>
/// <param name="en">In English.</param>
public sealed class WitnessException(bool isRefusal, string zh, string en) : Exception(zh + en)
{
    /// <summary>The message as it may be told over HTTP, where it is not all of it.</summary>
    public string Public { get; init; } = zh + en;

    /// <summary>Whether it answered and refuses to cosign.</summary>
    public bool IsRefusal => isRefusal;
}
