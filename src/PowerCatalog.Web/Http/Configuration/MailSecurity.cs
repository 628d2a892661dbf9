namespace PowerCatalog.Web.Http.Configuration;

/// <summary>How the connection to a mail server is secured.</summary>
public enum MailSecurity
{
    /// <summary>TLS from the start (RFC 8314), the port 465 as a rule.</summary>
    Tls,

    /// <summary>STARTTLS (RFC 3207), without which nothing is sent; the port 587 as a rule.</summary>
    StartTls,

    /// <summary>Not at all; for a server on this machine.</summary>
    None,
}
