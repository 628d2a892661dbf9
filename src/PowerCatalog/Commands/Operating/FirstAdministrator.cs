using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Links;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary>Prints the link with which the first administrator makes an account, as long as there is none.</summary>
internal static class FirstAdministrator
{
    public static async Task InviteAsync(AccountStore accounts, string site, CancellationToken cancellation)
    {
        if (await accounts.People.HasAdministratorAsync(cancellation)) return;
        var link = await accounts.Links.MakeAsync(LinkPurpose.FirstAdministrator, null, cancellation);
        Terminal.Line("还没有系统管理员。请用这个链接建立第一个（24 小时内，只能用一次）：");
        Terminal.Line("There is no administrator yet; make the first one with this link, good once, for 24 hours:");
        Terminal.Whole(site.TrimEnd('/') + OneTimeLinks.AddressOf(link));
    }
}
