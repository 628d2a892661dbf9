using System.Text.Json.Serialization;
using PowerCatalog.Listings.Laws.Answers;

namespace PowerCatalog.Web.Features.Laws.Entries;

[JsonSerializable(typeof(LawEntriesAnswer))]
[JsonSerializable(typeof(LawEntryDetails))]
[JsonSerializable(typeof(LawEntryAnswer))]
[JsonSerializable(typeof(LawFiguresAnswer))]
[JsonSerializable(typeof(LawRecordingAnswer))]
[JsonSerializable(typeof(LawChangesRequest))]
[JsonSerializable(typeof(OpenDraftsRequest))]
[JsonSerializable(typeof(UnaffectedRequest))]
[JsonSerializable(typeof(WithdrawalRequest))]
internal sealed partial class LawEntriesJson : JsonSerializerContext;
