namespace PowerCatalog.Accounts.SigningIn;

/// <summary>What became of a name and a password.</summary>
public enum PasswordOutcome
{
    /// <summary>There is no such name, or it has another password: which of the two is not said.</summary>
    Wrong,

    /// <summary>The account is locked for some minutes after failures, whatever the password.</summary>
    Locked,

    /// <summary>They are right, and the account is disabled.</summary>
    Closed,

    /// <summary>They are right, and a second factor is asked for.</summary>
    SecondFactor,

    /// <summary>They are right, and no more is asked for.</summary>
    Done,
}
