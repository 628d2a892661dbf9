namespace PowerCatalog.Checkpoints.Files;

/// <summary>What keys and checkpoints cannot do; the message says why and what to do, in both languages.</summary>
/// <param name="zh">In Chinese.</param>
/// <param name="en">In English.</param>
public class EvidenceException(string zh, string en) : Exception(zh + en)
{
    /// <summary>In Chinese.</summary>
    public string Zh => zh;

    /// <summary>In English.</summary>
    public string En => en;

    /// <summary>
    /// The same in both languages for everyone who may ask for health: without paths, addresses, and words of other programs. The whole
    /// message, where it has none.
    /// </summary>
    public string Public { get; init; } = zh + en;

    /// <summary>Whether the whole message may be told to everyone.</summary>
    public bool IsPublic => Public == zh + en;
}
