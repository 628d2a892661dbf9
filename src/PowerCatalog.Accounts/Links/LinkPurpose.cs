namespace PowerCatalog.Accounts.Links;

/// <summary>What a one-time link is for.</summary>
public enum LinkPurpose
{
    /// <summary>To set a password: for somebody who is new, or has forgotten it. A second factor stays.</summary>
    SetPassword,

    /// <summary>To sign in without a password; for the demonstration alone.</summary>
    SignIn,

    /// <summary>To make the account of the first administrator.</summary>
    FirstAdministrator,
}
