CREATE TABLE "publication" (
	"meeting_id" text NOT NULL,
	"question" text NOT NULL,
	"number" integer NOT NULL,
	"summary" text NOT NULL,
	CONSTRAINT "publication_meeting_id_question_pk" PRIMARY KEY("meeting_id","question")
);
--> statement-breakpoint
CREATE TABLE "question_round" (
	"meeting_id" text NOT NULL,
	"question" text NOT NULL,
	"round" integer NOT NULL,
	"points" text NOT NULL,
	CONSTRAINT "question_round_meeting_id_question_round_pk" PRIMARY KEY("meeting_id","question","round")
);
--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_round" ADD CONSTRAINT "question_round_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;