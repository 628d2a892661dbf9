namespace PowerCatalog.Web.Http.Authentication;

/// <summary>The authentication schemes: how a request proves whose it is.</summary>
internal static class Schemes
{
    /// <summary>Whichever of the two below the request comes with; for addresses that are open to all.</summary>
    public const string Any = "any";

    /// <summary>A session, in a cookie: people at the pages.</summary>
    public const string Session = "session";

    /// <summary>A personal token, as a bearer token: programs.</summary>
    public const string Token = "token";

    /// <summary>A token for the calendar, in the address: programs that can send no header field.</summary>
    public const string Calendar = "calendar";

    /// <summary>A password was right and a second factor is asked for; it lets nobody in.</summary>
    public const string Halfway = "halfway";

    /// <summary>Whose session the browser had within a day: what was typed meanwhile is kept for that person. It lets nobody in.</summary>
    public const string Past = "past";

    /// <summary>An identity provider, by OpenID Connect; it lets nobody in by itself.</summary>
    public const string Provider = "provider";
}
