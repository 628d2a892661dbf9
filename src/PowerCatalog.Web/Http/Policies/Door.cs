namespace PowerCatalog.Web.Http.Policies;

/// <summary>How a request gets through a policy.</summary>
internal enum Door
{
    /// <summary>Without an account.</summary>
    Open,

    /// <summary>In a session at the pages. A token does not do: the forms belong to the session.</summary>
    Session,

    /// <summary>With a personal token. A session does not do: another site could make a browser send it.</summary>
    Token,

    /// <summary>With a token for the calendar, which stands in the address and opens nothing else.</summary>
    Calendar,

    /// <summary>From this machine, or with a personal token.</summary>
    Machine,
}
