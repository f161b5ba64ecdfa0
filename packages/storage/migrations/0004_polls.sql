CREATE TABLE "breakdown" (
	"meeting_id" text NOT NULL,
	"question" text NOT NULL,
	"breakdown" text NOT NULL,
	CONSTRAINT "breakdown_meeting_id_question_pk" PRIMARY KEY("meeting_id","question")
);
--> statement-breakpoint
CREATE TABLE "entry_box" (
	"meeting_id" text NOT NULL,
	"question" text NOT NULL,
	"box" integer NOT NULL,
	"shard" integer NOT NULL,
	"entries" text NOT NULL,
	CONSTRAINT "entry_box_meeting_id_question_box_shard_pk" PRIMARY KEY("meeting_id","question","box","shard")
);
--> statement-breakpoint
ALTER TABLE "question" ADD COLUMN "poll" jsonb;--> statement-breakpoint
ALTER TABLE "breakdown" ADD CONSTRAINT "breakdown_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_box" ADD CONSTRAINT "entry_box_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" DROP COLUMN "kind";