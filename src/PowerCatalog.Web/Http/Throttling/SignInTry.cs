namespace PowerCatalog.Web.Http.Throttling;

/// <summary>A try to sign in that counts as a failure unless it is given back.</summary>
/// <param name="mayPass">Whether what was typed is to be checked: not where this network has failed at the account too often.</param>
/// <param name="giveBack">Takes it from the counts.</param>
internal sealed class SignInTry(bool mayPass, Action giveBack)
{
    /// <summary>Whether what was typed is to be checked.</summary>
    public bool MayPass => mayPass;

    /// <summary>It was right.</summary>
    public void Succeed() => giveBack();
}
