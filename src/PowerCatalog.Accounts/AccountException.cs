namespace PowerCatalog.Accounts;

/// <summary>Accounts cannot do what was asked, for a reason that the person can act on.</summary>
/// <param name="zh">The reason in Chinese.</param>
/// <param name="en">The reason in English.</param>
/// <param name="cause">What it comes from.</param>
public sealed class AccountException(string zh, string en, Exception? cause = null) : Exception(en, cause)
{
    /// <summary>The reason in Chinese.</summary>
    public string Zh { get; } = zh;
}
