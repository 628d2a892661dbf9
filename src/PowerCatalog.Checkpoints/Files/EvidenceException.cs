namespace PowerCatalog.Checkpoints.Files;

/// <summary>What keys and checkpoints cannot do; the message says why and what to do, in both languages.</summary>
/// <param name="zh">In Chinese.</param>
/// <param name="en">In English.</param>
public sealed class EvidenceException(string zh, string en) : Exception(zh + en)
{
    /// <summary>In Chinese.</summary>
    public string Zh => zh;

    /// <summary>In English.</summary>
    public string En => en;
}
