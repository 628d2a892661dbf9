namespace PowerCatalog.Checkpoints.Files;

/// <summary>What keys and checkpoints cannot do; the message says why and what to do, in both languages.</summary>
/// <param name="zh">In Chinese.</param>
/// <param name="en">In English.</param>
/// <param name="path">The path that it names, if any.</param>
/// <param name="detail">The cause in words of others, if any: for the operator of this machine.</param>
public sealed class EvidenceException(string zh, string en, string? path = null, string? detail = null)
    : Exception(detail is null ? zh + en : $"{zh}{en} {detail}")
{
    /// <summary>The message as it may be told over HTTP: the file by its name, and nothing in words of others.</summary>
    public string Public => string.IsNullOrEmpty(path)
        ? zh + en
        : (zh + en).Replace(path, Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), StringComparison.Ordinal);

    /// <summary>In Chinese.</summary>
    public string Zh => zh;

    /// <summary>In English.</summary>
    public string En => detail is null ? en : $"{en} {detail}";
}
