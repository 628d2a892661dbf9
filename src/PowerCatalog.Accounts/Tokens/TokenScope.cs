namespace PowerCatalog.Accounts.Tokens;

/// <summary>What a program may do with a token, within what its person may do.</summary>
public enum TokenScope
{
    /// <summary>Read what the person may see.</summary>
    Read,

    /// <summary>Record and take part in the procedure.</summary>
    Write,

    /// <summary>Read the trail of access.</summary>
    Audit,

    /// <summary>Read the state of the server.</summary>
    Operate,

    /// <summary>
    /// Read the calendar of what waits for the person, and nothing else. Calendar programs send no header fields, so that it stands in an
    /// address, which is easily passed on: no other scope goes with it, and it opens that one address alone.
    /// </summary>
    Calendar,
}
