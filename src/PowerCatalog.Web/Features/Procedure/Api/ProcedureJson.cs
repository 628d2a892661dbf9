using System.Text.Json.Serialization;
using PowerCatalog.Listings.Procedure.Answers;
using PowerCatalog.Web.Features.Procedure.Api.Bodies;

namespace PowerCatalog.Web.Features.Procedure.Api;

[JsonSerializable(typeof(BoardAnswer))]
[JsonSerializable(typeof(CardsAnswer))]
[JsonSerializable(typeof(NoticesAnswer))]
[JsonSerializable(typeof(RecallsAnswer))]
[JsonSerializable(typeof(RecallAnswer))]
[JsonSerializable(typeof(AskRecallBody))]
[JsonSerializable(typeof(OneAnswer))]
[JsonSerializable(typeof(LinesAnswer))]
[JsonSerializable(typeof(TakenAnswer))]
[JsonSerializable(typeof(BeginBody))]
[JsonSerializable(typeof(LinesBody))]
[JsonSerializable(typeof(CommentBody))]
[JsonSerializable(typeof(SubmitBody))]
[JsonSerializable(typeof(AskOpinionBody))]
[JsonSerializable(typeof(GiveOpinionBody))]
[JsonSerializable(typeof(ReviewBody))]
[JsonSerializable(typeof(LegalityBody))]
[JsonSerializable(typeof(ApproveBody))]
[JsonSerializable(typeof(ReturnBody))]
[JsonSerializable(typeof(RejectBody))]
[JsonSerializable(typeof(WithdrawBody))]
[JsonSerializable(typeof(PromulgateBody))]
[JsonSerializable(typeof(PublishBody))]
[JsonSerializable(typeof(ConfirmHandOverBody))]
internal sealed partial class ProcedureJson : JsonSerializerContext;
