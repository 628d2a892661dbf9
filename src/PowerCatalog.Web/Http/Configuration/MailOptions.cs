namespace PowerCatalog.Web.Http.Configuration;

/// <summary>Through which server messages are sent, and as whom.</summary>
/// <param name="Server">The name of the SMTP server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is secured.</param>
/// <param name="From">The sender's address.</param>
/// <param name="Site">The address of the site, which a message names.</param>
public sealed record MailOptions(string Server, int Port, MailSecurity Security, string From, Uri Site)
{
    /// <summary>The user at the server; null where it asks for none.</summary>
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }
}
