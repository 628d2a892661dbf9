using PowerCatalog.Domain.Access;
using PowerCatalog.Listings.Columns;

namespace PowerCatalog.Listings.Access;

/// <summary>The trail of access.</summary>
public static class AccessListing
{
    /// <summary>Its entries.</summary>
    public static Listing<AccessShown> Entries { get; } = new Listing<AccessShown>("访问记录", "Trail of access")
        .Moment("时间", "When", entry => entry.Noted.At, brief: true)
        .Text("事项", "What", entry => AccessWords.Of(entry.Noted.What).Zh, brief: true)
        .Text("人员", "Who", entry => entry.Who, brief: true)
        .Text("人员编号", "Id", entry => entry.Noted.Person?.Value)
        .Text("对象", "About", entry => entry.Noted.Subject, brief: true)
        .Text("网络地址", "From", entry => entry.Noted.From, brief: true)
        .Text("请求", "Request", entry => entry.Noted.Request, brief: true)
        .Number("状态码", "Status", entry => entry.Noted.Status)
        .Number("令牌", "Token", entry => entry.Noted.Token)
        .Number("次数", "Times", entry => entry.Noted.Times)
        .Number("序号", "Revision", entry => entry.Revision);
}
